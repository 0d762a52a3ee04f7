package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedPhase;
import java.util.List;
import java.util.function.Function;

/** One row for each phase, and one for the way back through all of them. */
final class PhaseRows {
  private static final String GAP = "   ";
  private static final int LEAST_NAME = 24;

  private PhaseRows() {}

  static List<String> of(Verdict verdict, int width) {
    List<RecordedPhase> phases = RecordedPhase.of(verdict);
    int results = widest(phases, PhaseRows::text);
    int left = width - 2 - GAP.length() - results;
    int column = Math.min(widest(phases, PhaseRows::name), Math.max(LEAST_NAME, left));
    return phases.stream()
        .map(
            phase -> {
              String shortened = TextWidth.shorten(name(phase), column);
              return "  " + TextWidth.pad(shortened, column) + GAP + text(phase);
            })
        .toList();
  }

  private static String name(RecordedPhase phase) {
    return SafeText.of(phase.name());
  }

  private static String text(RecordedPhase phase) {
    return SafeText.of(phase.text());
  }

  private static int widest(List<RecordedPhase> phases, Function<RecordedPhase, String> part) {
    return phases.stream().map(part).mapToInt(TextWidth::of).max().orElse(0);
  }
}
