package dev.gonogo.engine.builtin;

import dev.gonogo.engine.database.Contents;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.evidence.Count;
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

  static Outcome none(Rows found, Contents contents) {
    if (found.rows().isEmpty()) {
      return Outcome.passed("no rows");
    }
    String first =
        found.rows().stream()
            .limit(SHOWN)
            .map(row -> String.join(", ", told(written(row), contents)))
            .collect(Collectors.joining("; "));
    String message =
        "%s where none are expected: %s%s"
            .formatted(count(found), first, found.rows().size() > SHOWN ? "; …" : "");
    return new Outcome(
        Status.FAILED,
        message,
        List.of(new Finding(message, "no rows", count(found))),
        List.of(),
        null);
  }

  static Outcome exactly(List<List<String>> expected, Rows found, Contents contents) {
    List<Finding> findings = new ArrayList<>();
    String count = Count.of(expected.size(), "row");
    if (found.truncated() || found.rows().size() != expected.size()) {
      findings.add(
          new Finding("%s, not %d".formatted(count(found), expected.size()), count, count(found)));
    }
    for (int i = 0; i < Math.min(found.rows().size(), expected.size()); i++) {
      compare(i + 1, expected.get(i), written(found.rows().get(i)), contents, findings);
    }
    return Outcome.judge("%s as expected".formatted(count), findings);
  }

  private static void compare(
      int number,
      List<String> expected,
      List<String> actual,
      Contents contents,
      List<Finding> findings) {
    if (!actual.equals(expected)) {
      String wanted = String.join(", ", expected);
      String found = String.join(", ", told(actual, contents));
      findings.add(
          new Finding("row %d is (%s), not (%s)".formatted(number, found, wanted), wanted, found));
    }
  }

  private static List<String> told(List<String> row, Contents contents) {
    return row.stream().map(contents::told).toList();
  }

  private static String count(Rows found) {
    String count = Count.of(found.rows().size(), "row");
    return found.truncated() ? "more than " + count : count;
  }

  /** As a spec file writes it: the text that says NULL is not the value NULL. */
  private static List<String> written(List<@Nullable String> row) {
    return row.stream()
        .map(value -> value == null ? "NULL" : value.equals("NULL") ? "'NULL'" : value)
        .toList();
  }
}
