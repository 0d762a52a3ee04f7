package dev.gonogo.engine.check;

import dev.gonogo.engine.database.Rows;
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
record ExpectedValue(Optional<String> equal, Optional<String> atLeast, Optional<String> atMost) {

  /**
   * A number as written.
   *
   * @throws IllegalArgumentException where it is none
   */
  static BigDecimal number(String written) {
    try {
      return new BigDecimal(written.strip().replace("_", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is not a number".formatted(written), e);
    }
  }

  Outcome compare(Rows found) {
    if (found.rows().isEmpty()) {
      return Outcome.of(Status.VACUOUS, "the query returned no row, so there is no value");
    }
    if (found.columns().size() != 1 || found.rows().size() != 1) {
      return Outcome.broken(
          "the query returned %d rows of %d columns; one value is needed"
              .formatted(found.rows().size(), found.columns().size()));
    }
    String actual = found.rows().get(0).get(0);
    if (actual == null) {
      return Outcome.of(Status.VACUOUS, "the query returned NULL: no evidence for either");
    }
    return judge(actual);
  }

  private Outcome judge(String actual) {
    List<Finding> findings = new ArrayList<>();
    equal
        .filter(wanted -> !isSame(wanted, actual))
        .ifPresent(wanted -> findings.add(finding(actual, wanted, "not " + wanted)));
    atLeast
        .filter(least -> number(actual).compareTo(number(least)) < 0)
        .ifPresent(
            least -> findings.add(finding(actual, "at least " + least, "less than " + least)));
    atMost
        .filter(most -> number(actual).compareTo(number(most)) > 0)
        .ifPresent(most -> findings.add(finding(actual, "at most " + most, "more than " + most)));
    return Outcome.judge("the value is " + actual, findings);
  }

  private static Finding finding(String actual, String expected, String comparison) {
    return new Finding("the value is %s, %s".formatted(actual, comparison), expected, actual);
  }

  private static boolean isSame(String wanted, String actual) {
    try {
      return number(wanted).compareTo(number(actual)) == 0;
    } catch (IllegalArgumentException notNumbers) {
      return wanted.equals(actual);
    }
  }
}
