package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.List;

/** How many lines and other steps have which status, the best first. */
final class Counts {
  private static final int COLUMN = 11;

  private Counts() {}

  static List<String> of(Verdict verdict) {
    List<String> rows = new ArrayList<>();
    row(rows, "line", Tally.lines(verdict));
    row(rows, "step", Tally.steps(verdict));
    return rows;
  }

  private static void row(List<String> rows, String one, Tally tally) {
    if (tally.total() > 0) {
      rows.add("  " + TextWidth.pad(Count.of(tally.total(), one), COLUMN) + tally.text());
    }
  }
}
