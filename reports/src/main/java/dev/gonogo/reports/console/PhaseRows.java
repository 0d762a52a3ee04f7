package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row for each phase, and one for the way back through all of them. */
final class PhaseRows {
  private static final Set<StepKind> OF_A_PHASE =
      EnumSet.of(StepKind.DEPLOY, StepKind.ROLLBACK, StepKind.IDENTITY, StepKind.PROMISE);

  private static final String GAP = "   ";
  private static final int LEAST_NAME = 24;

  private PhaseRows() {}

  static List<String> of(List<Item> items, int width) {
    Map<String, PhaseSteps> phases = phases(items);
    int results = widest(phases.values().stream().map(PhaseSteps::text).toList());
    int names = widest(List.copyOf(phases.keySet()));
    int left = width - 2 - GAP.length() - results;
    int column = Math.min(names, Math.max(LEAST_NAME, left));
    List<String> rows = new ArrayList<>();
    phases.forEach(
        (name, steps) -> {
          String shortened = TextWidth.pad(TextWidth.shorten(name, column), column);
          rows.add("  " + shortened + GAP + steps.text());
        });
    return rows;
  }

  private static Map<String, PhaseSteps> phases(List<Item> items) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      if (item.group() != null && OF_A_PHASE.contains(item.kind())) {
        groups.computeIfAbsent(SafeText.of(item.group()), name -> new ArrayList<>()).add(item);
      }
    }
    Map<String, PhaseSteps> phases = new LinkedHashMap<>();
    groups.forEach((name, steps) -> phases.put(name, new PhaseSteps(steps)));
    return phases;
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(TextWidth::of).max().orElse(0);
  }
}
