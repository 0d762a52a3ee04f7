package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.definition.Predicate;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Doc("One policy, all of it: what is not written is as CREATE POLICY has it without.")
record ExpectedPolicy(
    @Doc("The command it applies to.") @Default("all") Policy.Command for_,
    @Doc("The roles it applies to, as they are and without quotes; `public` for everybody.")
        @Default("public")
        List<String> to,
    @Doc(
            "Whether it narrows what the other policies allow (AS RESTRICTIVE) instead of adding to"
                + " it.")
        @Default("false")
        boolean restrictive,
    @Doc(
            "Which rows it is about, as in CREATE POLICY. Spaces, parentheses and casts may be"
                + " written in other ways than PostgreSQL prints them; what stands in a query"
                + " before WHERE may not.")
        Optional<String> using,
    @Doc("What new rows must fulfil; absent, USING holds for them too.")
        Optional<String> withCheck) {

  ExpectedPolicy {
    to = to.stream().sorted().distinct().toList();
    if (for_ == Policy.Command.INSERT && using.isPresent()) {
      throw new IllegalArgumentException(
          "a policy for insert has no rows to look at: write \"with check\" instead of \"using\"");
    }
    if ((for_ == Policy.Command.SELECT || for_ == Policy.Command.DELETE) && withCheck.isPresent()) {
      throw new IllegalArgumentException(
          "a policy for %s makes no new rows: write \"using\" instead of \"with check\""
              .formatted(word(for_)));
    }
    using.ifPresent(Predicate::new);
    withCheck.ifPresent(Predicate::new);
  }

  /** Holds the policy of this name against it. */
  void compare(Policy actual, Judgement judgement) {
    String name = name(actual);
    property(name + " is for %s, not for %s", word(for_), word(actual.command()), judgement);
    property(
        name + " is to %s, not to %s",
        String.join(", ", to),
        String.join(", ", actual.roles()),
        judgement);
    property(name + " is %s, not %s", kind(!restrictive), kind(actual.permissive()), judgement);
    expression(name, "USING", using, actual.using(), judgement);
    expression(name, "WITH CHECK", withCheck, actual.withCheck(), judgement);
  }

  private static void property(
      String sentence, String expected, String actual, Judgement judgement) {
    if (!expected.equals(actual)) {
      judgement.found(new Finding(sentence.formatted(actual, expected), expected, actual));
    }
  }

  private static void expression(
      String policy,
      String clause,
      Optional<String> expected,
      @Nullable String printed,
      Judgement judgement) {
    boolean same =
        printed == null
            ? expected.isEmpty()
            : expected.map(Predicate::new).filter(mine -> mine.isPrintedAs(printed)).isPresent();
    if (!same) {
      Optional<String> actual = Optional.ofNullable(printed).map(ExpectedPolicy::inOneLine);
      String sentence =
          "%s has %s, not %s".formatted(policy, inWords(clause, actual), inWords(clause, expected));
      judgement.found(new Finding(sentence, expected.orElse(null), actual.orElse(null)));
    }
  }

  private static String inWords(String clause, Optional<String> expression) {
    return expression.map(text -> clause + " " + inOneLine(text)).orElse("no " + clause);
  }

  /** Nobody wrote this policy. */
  static void unexpected(Policy policy, Judgement judgement) {
    String details =
        "%s, for %s, to %s, %s, %s"
            .formatted(
                kind(policy.permissive()),
                word(policy.command()),
                String.join(", ", policy.roles()),
                inWords("USING", Optional.ofNullable(policy.using())),
                inWords("WITH CHECK", Optional.ofNullable(policy.withCheck())));
    judgement.found(
        new Finding("%s is not expected: %s".formatted(name(policy), details), null, details));
  }

  private static String name(Policy policy) {
    return policy.subject();
  }

  private static String kind(boolean permissive) {
    return permissive ? "permissive" : "restrictive";
  }

  private static String word(Policy.Command command) {
    return command.name().toLowerCase(Locale.ROOT);
  }

  private static String inOneLine(String expression) {
    return expression.strip().replaceAll("\\s+", " ");
  }
}
