package dev.gonogo.engine;

import dev.gonogo.engine.plan.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;

/** Puts descriptors into the order of the plan, in whatever order they were selected. */
final class OrderOfPlan {
  private final Map<String, Integer> positions = new HashMap<>();

  private OrderOfPlan(List<Step> steps) {
    steps.forEach(step -> positions.put(step.id(), positions.size()));
  }

  static void restore(TestDescriptor descriptor) {
    if (descriptor instanceof ChecklistDescriptor checklist) {
      new OrderOfPlan(checklist.plan().steps()).sort(checklist);
    }
  }

  /** Sorts everything below; returns the position of the step, or of the first one below. */
  private int sort(TestDescriptor descriptor) {
    if (descriptor instanceof StepDescriptor step) {
      return positions.getOrDefault(step.step().id(), Integer.MAX_VALUE);
    }
    Map<TestDescriptor, Integer> first = new HashMap<>();
    descriptor.getChildren().forEach(child -> first.put(child, sort(child)));
    descriptor.orderChildren(
        children -> {
          children.sort(Comparator.comparing(first::get));
          return children;
        });
    return first.values().stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
  }
}
