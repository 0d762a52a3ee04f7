package dev.gonogo.engine.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that nobody may read, in every form in which a program may print them.
 *
 * @param values the words
 * @param forms how they may be printed, the longest first
 */
record Secrets(List<String> values, List<String> forms) {
  /** A shorter word would be found in everything, and is guessed at once anyway. */
  private static final int SHORTEST = 4;

  private static final String MASK = "***";

  Secrets {
    values = List.copyOf(values);
    forms = List.copyOf(forms);
  }

  static Secrets of(List<String> values) {
    Set<String> forms = new LinkedHashSet<>();
    values.stream()
        .filter(value -> value.length() >= SHORTEST)
        .forEach(
            value -> {
              forms.add(value);
              forms.add(DatabaseUrl.encoded(value));
              forms.add(DatabaseUrl.encoded(value).replace("%20", "+"));
              forms.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
              forms.addAll(inBase64(value));
            });
    return new Secrets(
        values, forms.stream().sorted(Comparator.comparing(String::length).reversed()).toList());
  }

  /**
   * What stands in Base64 wherever the word does in a longer text: three bytes become four
   * characters, so that there are three ways, of which the characters at the edges depend on what
   * is around the word.
   */
  private static List<String> inBase64(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      int begin = before == 0 ? 0 : before + 1;
      int leftOver = shifted.length % 3 == 0 ? 0 : 1;
      Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
          .map(encoder -> encoder.withoutPadding().encodeToString(shifted))
          .map(encoded -> encoded.substring(begin, encoded.length() - leftOver))
          .forEach(found::add);
    }
    return found;
  }

  /** The text with all of them as {@code ***}. */
  String removedFrom(String text) {
    String safe = text;
    for (String form : forms) {
      safe = safe.replace(form, MASK);
    }
    return safe;
  }

  /** How many characters of one of them can stand at the end of a text that was cut. */
  int longestBeginning() {
    return forms.stream().mapToInt(String::length).max().orElse(1) - 1;
  }
}
