package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a better word, the gravest first: each row once, where a line failed after
 * several steps of a phase.
 *
 * @param rows the rows by status
 * @param whole the reasons that are about the whole run
 */
record Against(Map<Status, Set<Row>> rows, List<Reason> whole) {

  static Against of(JudgedRun run, Page page) {
    Map<Status, Set<Row>> rows = new EnumMap<>(Status.class);
    List<Reason> whole = new ArrayList<>();
    for (Reason reason : run.verdict().reasons()) {
      @Nullable Judged step = run.steps().get(reason.item());
      if (step == null || step.status() != reason.status()) {
        // An interruption names the step at which it happened, which has no such status itself.
        whole.add(reason);
      } else {
        page.row(reason.item())
            .ifPresent(
                row -> rows.computeIfAbsent(step.status(), s -> new LinkedHashSet<>()).add(row));
      }
    }
    return new Against(rows, whole);
  }

  boolean isEmpty() {
    return rows.isEmpty() && whole.isEmpty();
  }

  /** {@code 2 failed lines, 53 unbound lines}. */
  String text() {
    List<String> parts = new ArrayList<>();
    rows.forEach((status, found) -> parts.add(Count.of(found.size(), noun(status, found))));
    return String.join(", ", parts);
  }

  private static String noun(Status status, Set<Row> found) {
    return status.word() + (found.stream().allMatch(Row::isLine) ? " line" : " step");
  }
}
