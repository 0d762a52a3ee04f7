package dev.gonogo.reports.stepsummary;

import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.RecordedPhase;
import java.util.ArrayList;
import java.util.List;

/** The phases with measured and promised times, and whether their rollback leads back. */
final class PhaseTable {
  /** More phases than this do not fit on a screen. */
  private static final int MOST = 7;

  private static final int MOST_OF_A_NAME = 60;
  private static final int MOST_OF_TIMES = 120;

  private PhaseTable() {}

  static List<String> of(Verdict verdict) {
    List<RecordedPhase> phases = RecordedPhase.of(verdict);
    if (phases.isEmpty()) {
      return List.of();
    }
    List<String> rows = new ArrayList<>();
    rows.add("| phase | times | after the rollback |");
    rows.add("|---|---|---|");
    phases.stream().limit(MOST).map(PhaseTable::row).forEach(rows::add);
    if (phases.size() > MOST) {
      rows.add("| … %d more | | |".formatted(phases.size() - MOST));
    }
    return rows;
  }

  private static String row(RecordedPhase phase) {
    return "| %s | %s | %s |"
        .formatted(
            MarkdownText.firstLine(phase.name(), MOST_OF_A_NAME),
            MarkdownText.firstLine(phase.times(), MOST_OF_TIMES),
            phase.identity());
  }
}
