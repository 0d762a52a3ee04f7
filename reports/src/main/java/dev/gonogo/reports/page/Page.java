package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page shows of one checklist, before it is shown.
 *
 * @param runs one for each target, staging first
 * @param rows every line and every other step, in the order of the plan
 * @param groups the rows in the document's order
 * @param byStep the row of each step
 */
record Page(List<JudgedRun> runs, List<Row> rows, List<Group> groups, Map<String, Row> byStep) {

  /**
   * Puts the runs of one checklist side by side.
   *
   * @throws IllegalArgumentException where there are none, of several checklists, or two of a
   *     target
   */
  static Page of(List<RecordedRun> recorded) {
    check(recorded);
    List<RecordedRun> sorted = new ArrayList<>(recorded);
    sorted.sort(Comparator.comparing(run -> run.started().target().equals("staging") ? 0 : 1));
    List<JudgedRun> runs = sorted.stream().map(JudgedRun::of).toList();
    List<Row> rows = Rows.of(runs);
    Map<String, Row> byStep = new HashMap<>();
    for (Row row : rows) {
      row.outcomes().forEach(steps -> steps.forEach(step -> byStep.put(step.planned().id(), row)));
    }
    return new Page(runs, rows, Group.of(rows, documentFile(rows)), byStep);
  }

  /** The first heading of the document; the name of the checklist where it has none. */
  String title() {
    return runs.stream()
        .flatMap(run -> run.run().document().stream())
        .flatMap(Page::heading)
        .findFirst()
        .orElse(checklist());
  }

  /** Whether targets stand side by side. */
  boolean isSeveral() {
    return runs.size() > 1;
  }

  String checklist() {
    return runs.get(0).run().started().checklist();
  }

  /** The gravest word is the page's: what is written in the tab of a browser. */
  Verdict gravest() {
    return runs.stream()
        .map(JudgedRun::verdict)
        .min(Comparator.comparing(verdict -> Tone.of(verdict.word())))
        .orElseThrow();
  }

  /** Where the row of a step is; empty where the page does not show it. */
  Optional<Row> row(String step) {
    return Optional.ofNullable(byStep.get(step));
  }

  private static Stream<String> heading(DocumentRead document) {
    return document
        .text()
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip());
  }

  private static @Nullable String documentFile(List<Row> rows) {
    return rows.stream()
        .map(Row::first)
        .filter(step -> step.kind() == StepKind.ITEM)
        .map(step -> step.file())
        .findFirst()
        .orElse(null);
  }

  private static void check(List<RecordedRun> runs) {
    Set<String> targets = new HashSet<>();
    for (RecordedRun run : runs) {
      if (!run.started().checklist().equals(runs.get(0).started().checklist())
          || !targets.add(run.started().target())) {
        throw new IllegalArgumentException("not the runs of one checklist, one for each target");
      }
    }
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no run");
    }
  }
}
