package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.Rehearsed;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines and steps of a run, and beside each line of production what the rehearsal said of it. */
final class Rows {
  private Rows() {}

  static List<Row> of(JudgedRun run) {
    Map<String, List<Judged>> lines = new LinkedHashMap<>();
    for (Judged step : run.steps().values()) {
      String key = isLine(step) ? "line " + step.planned().source() : "step " + step.planned().id();
      lines.computeIfAbsent(key, any -> new ArrayList<>()).add(step);
    }
    return lines.values().stream().map(line -> new Row(line, rehearsed(run, line))).toList();
  }

  private static Optional<Rehearsed> rehearsed(JudgedRun run, List<Judged> line) {
    return isLine(line.get(0))
        ? Rehearsed.of(
            run.run(), line.stream().map(step -> step.planned().id()).collect(Collectors.toSet()))
        : Optional.empty();
  }

  private static boolean isLine(Judged step) {
    return step.planned().kind() == StepKind.ITEM;
  }

  /** How many rows have which status. */
  static Tally tally(List<Row> rows) {
    return Tally.of(rows.stream().map(Row::status).toList());
  }
}
