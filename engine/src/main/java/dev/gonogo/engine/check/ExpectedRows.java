package dev.gonogo.engine.check;

import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a query with those that are expected. */
final class ExpectedRows {
  /** Findings name so many rows at most. */
  private static final int SHOWN = 5;

  private ExpectedRows() {}

  static Outcome none(Rows found) {
    if (found.rows().isEmpty()) {
      return Outcome.passed("no rows");
    }
    String count = (found.truncated() ? "more than " : "") + found.rows().size();
    String first =
        found.rows().stream()
            .limit(SHOWN)
            .map(ExpectedRows::text)
            .collect(Collectors.joining("; "));
    String message =
        "%s rows where none are expected: %s%s"
            .formatted(count, first, found.rows().size() > SHOWN ? "; …" : "");
    return new Outcome(
        Status.FAILED,
        message,
        List.of(new Finding(message, "no rows", count + " rows")),
        List.of(),
        null);
  }

  static Outcome exactly(List<List<String>> expected, Rows found) {
    List<Finding> findings = new ArrayList<>();
    int count = found.rows().size();
    if (count != expected.size()) {
      findings.add(
          new Finding(
              "%s rows, not %d".formatted(count, expected.size()),
              expected.size() + " rows",
              count + " rows"));
    }
    for (int i = 0; i < Math.min(count, expected.size()); i++) {
      String actual = text(found.rows().get(i));
      String wanted = String.join(", ", expected.get(i));
      if (!actual.equals(wanted)) {
        findings.add(
            new Finding(
                "row %d is (%s), not (%s)".formatted(i + 1, actual, wanted), wanted, actual));
      }
    }
    return Outcome.judge("%d rows as expected".formatted(count), findings);
  }

  private static String text(List<@Nullable String> row) {
    return row.stream()
        .map(value -> value == null ? "NULL" : value)
        .collect(Collectors.joining(", "));
  }
}
