package dev.gonogo.reports.stepsummary;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is known of production as a whole: the rehearsal, the drift, the proof. */
final class ProductionList {
  private static final int MOST_OF_A_MESSAGE = 240;
  private static final Set<StepKind> TOLD =
      EnumSet.of(StepKind.REHEARSAL, StepKind.DRIFT, StepKind.PROOF);

  private ProductionList() {}

  /** One entry each; none for a rehearsal. */
  static List<String> of(RecordedRun run) {
    return run.verdict().items().stream()
        .filter(item -> TOLD.contains(item.kind()))
        .map(ProductionList::told)
        .toList();
  }

  private static String told(Item item) {
    return "- %s: **%s**, %s"
        .formatted(
            item.kind().word(),
            item.status() == null ? "not run" : item.status().word(),
            MarkdownText.firstLine(item.message(), MOST_OF_A_MESSAGE));
  }
}
