package dev.gonogo.engine.builtin;

import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value that a query returns, and what it is compared with.
 *
 * @param equal what it must equal
 * @param atLeast the least number it may be
 * @param atMost the greatest number it may be
 */
record ExpectedValue(
    Optional<String> equal, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {

  /**
   * Reads the limits.
   *
   * @throws IllegalArgumentException where a limit is not a number, or no number is between them
   */
  static ExpectedValue of(
      Optional<String> equal, Optional<String> atLeast, Optional<String> atMost) {
    Optional<BigDecimal> least = atLeast.map(ExpectedValue::limit);
    Optional<BigDecimal> most = atMost.map(ExpectedValue::limit);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      throw new IllegalArgumentException(
          "no value is at least %s and at most %s".formatted(atLeast.get(), atMost.get()));
    }
    return new ExpectedValue(equal, least, most);
  }

  private static BigDecimal limit(String written) {
    return number(written.replace("_", ""))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a number. Write such as 100 or 0.5".formatted(written)));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  /** A number is told as it is: it counts or measures, and is nobody. */
  Outcome compare(Rows found, Contents contents) {
    if (found.rows().isEmpty()) {
      return Outcome.of(Status.VACUOUS, "the query returned no row, so there is no value");
    }
    if (found.columns().size() != 1 || found.rows().size() != 1) {
      return Outcome.broken(
          "the query returned %s%s of %s; one value is needed"
              .formatted(
                  found.truncated() ? "more than " : "",
                  Count.of(found.rows().size(), "row"),
                  Count.of(found.columns().size(), "column")));
    }
    String actual = found.rows().get(0).get(0);
    if (actual == null) {
      return Outcome.of(Status.VACUOUS, "the query returned NULL: no evidence for either");
    }
    String told = number(actual).isPresent() ? actual : contents.told(actual);
    return equal.isPresent() ? equal(equal.get(), actual, told) : between(actual, told);
  }

  private static Outcome equal(String wanted, String actual, String told) {
    Optional<BigDecimal> number = number(actual);
    boolean same =
        wanted.equals(actual)
            || (number.isPresent()
                && number(wanted).filter(one -> one.compareTo(number.get()) == 0).isPresent());
    return Outcome.judge(
        "the value is " + told, same ? List.of() : List.of(finding(told, wanted, "not " + wanted)));
  }

  private Outcome between(String actual, String told) {
    Optional<BigDecimal> number = number(actual);
    if (number.isEmpty()) {
      return Outcome.broken(
          "the value is \"%s\", which is not a number and cannot be compared".formatted(told));
    }
    List<Finding> findings = new ArrayList<>();
    atLeast
        .filter(least -> number.get().compareTo(least) < 0)
        .ifPresent(
            least ->
                findings.add(
                    finding(actual, "at least " + text(least), "less than " + text(least))));
    atMost
        .filter(most -> number.get().compareTo(most) > 0)
        .ifPresent(
            most ->
                findings.add(finding(actual, "at most " + text(most), "more than " + text(most))));
    return Outcome.judge("the value is " + actual, findings);
  }

  private static String text(BigDecimal limit) {
    return limit.toPlainString();
  }

  private static Finding finding(String actual, String expected, String comparison) {
    return new Finding("the value is %s, %s".formatted(actual, comparison), expected, actual);
  }
}
