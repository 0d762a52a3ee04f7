package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines and steps of several targets put side by side. A row is known again by the id of any of its
 * steps, which does not change when lines of the document move.
 */
final class Rows {
  private final List<List<List<Judged>>> rows = new ArrayList<>();
  private final Map<String, Integer> byStep = new HashMap<>();
  private final int targets;

  private Rows(int targets) {
    this.targets = targets;
  }

  static List<Row> of(List<JudgedRun> runs) {
    Rows rows = new Rows(runs.size());
    for (int target = 0; target < runs.size(); target++) {
      for (List<Judged> line : lines(runs.get(target))) {
        rows.row(line).set(target, line);
      }
    }
    return rows.rows.stream().map(Row::new).toList();
  }

  /** How many rows have which status; one that has several counts for each of them. */
  static Tally tally(List<Row> rows) {
    return Tally.of(rows.stream().flatMap(row -> row.statuses().stream()).toList());
  }

  private static Iterable<List<Judged>> lines(JudgedRun run) {
    Map<String, List<Judged>> lines = new LinkedHashMap<>();
    for (Judged step : run.steps().values()) {
      boolean line = step.planned().kind() == StepKind.ITEM;
      String key = line ? "line " + step.planned().source() : "step " + step.planned().id();
      lines.computeIfAbsent(key, any -> new ArrayList<>()).add(step);
    }
    return lines.values();
  }

  private List<List<Judged>> row(List<Judged> line) {
    @Nullable Integer known =
        line.stream()
            .map(step -> byStep.get(step.planned().id()))
            .filter(row -> row != null)
            .findFirst()
            .orElse(null);
    int row = known == null ? added() : known;
    line.forEach(step -> byStep.put(step.planned().id(), row));
    return rows.get(row);
  }

  private int added() {
    List<List<Judged>> row = new ArrayList<>();
    for (int target = 0; target < targets; target++) {
      row.add(List.of());
    }
    rows.add(row);
    return rows.size() - 1;
  }
}
