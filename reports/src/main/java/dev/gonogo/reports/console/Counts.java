package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How many lines and other steps have which status, the best first. */
final class Counts {
  private static final int COLUMN = 11;

  private Counts() {}

  static List<String> of(Verdict verdict) {
    List<String> rows = new ArrayList<>();
    row(rows, "line", verdict.lines(), lines(verdict.items()));
    row(rows, "step", verdict.steps(), steps(verdict.items()));
    return rows;
  }

  private static int lines(List<Item> items) {
    return (int)
        items.stream()
            .filter(item -> item.kind() == StepKind.ITEM)
            .map(item -> item.file() + ":" + item.line())
            .distinct()
            .count();
  }

  private static int steps(List<Item> items) {
    return (int) items.stream().filter(item -> item.kind() != StepKind.ITEM).count();
  }

  private static void row(List<String> rows, String one, Map<Status, Integer> counts, int total) {
    if (total == 0) {
      return;
    }
    List<Status> best = new ArrayList<>(Arrays.asList(Status.values()));
    Collections.reverse(best);
    List<String> parts = new ArrayList<>();
    int notRun = total;
    for (Status status : best) {
      int count = counts.getOrDefault(status, 0);
      notRun -= count;
      if (count > 0) {
        parts.add(count + " " + status.word());
      }
    }
    if (notRun > 0) {
      parts.add(notRun + " not run");
    }
    rows.add("  " + TextWidth.pad(Count.of(total, one), COLUMN) + String.join(", ", parts));
  }
}
