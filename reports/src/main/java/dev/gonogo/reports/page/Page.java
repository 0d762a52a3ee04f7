package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page shows of one run, before it is shown.
 *
 * @param run the run
 * @param rows every line and every other step, in the order of the plan
 * @param production the rows of the steps that are about production as a whole
 * @param groups the other rows in the document's order
 * @param byStep the row of each step
 */
record Page(
    JudgedRun run,
    List<Row> rows,
    List<Row> production,
    List<Group> groups,
    Map<String, Row> byStep) {
  private static final Set<StepKind> OF_PRODUCTION =
      EnumSet.of(StepKind.CONNECT, StepKind.REHEARSAL, StepKind.DRIFT, StepKind.PROOF);

  static Page of(RecordedRun recorded) {
    JudgedRun run = JudgedRun.of(recorded);
    List<Row> all = Rows.of(run);
    Map<String, Row> byStep = new HashMap<>();
    for (Row row : all) {
      row.outcomes().forEach(step -> byStep.put(step.planned().id(), row));
    }
    List<Row> production = all.stream().filter(Page::isOfProduction).toList();
    List<Row> rows = all.stream().filter(row -> !isOfProduction(row)).toList();
    return new Page(run, rows, production, Group.of(rows, documentFile(rows)), byStep);
  }

  private static boolean isOfProduction(Row row) {
    return OF_PRODUCTION.contains(row.first().kind());
  }

  /** The first heading of the document; the name of the checklist where it has none. */
  String title() {
    return run.run().document().stream().flatMap(Page::heading).findFirst().orElse(checklist());
  }

  String checklist() {
    return run.run().started().checklist();
  }

  Verdict verdict() {
    return run.verdict();
  }

  /** Whether what the rehearsal said stands beside what production says. */
  boolean isSideBySide() {
    return run.run().rehearsal().isPresent();
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
}
