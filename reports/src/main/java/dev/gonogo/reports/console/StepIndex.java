package dev.gonogo.reports.console;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.StepKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps of a plan by their ids, with their places. */
final class StepIndex {
  private final List<PlannedStep> plan;
  private final Map<String, Integer> numbers = new HashMap<>();

  StepIndex(List<PlannedStep> plan) {
    this.plan = plan;
    for (PlannedStep step : plan) {
      numbers.put(step.id(), numbers.size() + 1);
    }
  }

  /** The place of a step in the plan, from 1. */
  int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("not a step of this plan: " + id);
    }
    return number;
  }

  PlannedStep step(String id) {
    return plan.get(number(id) - 1);
  }

  /** How many lines of the document are in the plan. */
  int lines() {
    return (int)
        plan.stream()
            .filter(step -> step.kind() == StepKind.ITEM)
            .map(PlannedStep::source)
            .distinct()
            .count();
  }

  /** How many steps there are; the verdict is not counted, as in the verdict itself. */
  int total() {
    return (int) plan.stream().filter(step -> step.kind() != StepKind.VERDICT).count();
  }

  /** The columns of the longest title. */
  int longestTitle() {
    return plan.stream().mapToInt(step -> TextWidth.of(SafeText.of(step.title()))).max().orElse(0);
  }
}
