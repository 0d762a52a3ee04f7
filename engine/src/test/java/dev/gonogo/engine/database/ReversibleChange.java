package dev.gonogo.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.engine.catalog.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A change and its inverse, of {@code reversible_changes.sql}, with random names and numbers. */
record ReversibleChange(String name, String change, String inverse) {

  private static final List<String> GRAMMAR = grammar();

  static Arbitrary<ReversibleChange> any() {
    return Combinators.combine(
            Arbitraries.of(GRAMMAR), names(), Arbitraries.integers().between(10, 99))
        .as(ReversibleChange::of);
  }

  /** Long enough to be different; with what needs quotes. */
  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abcXYZ09_ .'\"$é")
        .ofMinLength(8)
        .ofMaxLength(20)
        .map(name -> "x" + name);
  }

  private static ReversibleChange of(String rule, String name, int number) {
    String[] sides =
        rule.replace("{x}", QualifiedName.quoted(name))
            .replace("{k}", String.valueOf(number))
            .split(" / ", 2);
    return new ReversibleChange(name, sides[0], sides[1]);
  }

  private static List<String> grammar() {
    try (InputStream in = ReversibleChange.class.getResourceAsStream("reversible_changes.sql")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
