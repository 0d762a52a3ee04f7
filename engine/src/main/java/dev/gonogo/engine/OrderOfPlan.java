package dev.gonogo.engine;

import dev.gonogo.engine.plan.Plan;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;

/** Puts descriptors into the order of the plan, in whatever order they were selected. */
final class OrderOfPlan {
  private OrderOfPlan() {}

  static void restore(TestDescriptor descriptor) {
    if (descriptor instanceof ChecklistDescriptor checklist) {
      sort(checklist, checklist.plan());
    }
  }

  private static void sort(TestDescriptor container, Plan plan) {
    container.getChildren().forEach(child -> sort(child, plan));
    container.orderChildren(
        children -> {
          children.sort(Comparator.comparingInt(child -> position(child, plan)));
          return children;
        });
  }

  /** The position of a step, or of the first step in a container. */
  private static int position(TestDescriptor descriptor, Plan plan) {
    List<? extends TestDescriptor> steps =
        descriptor instanceof StepDescriptor
            ? List.of(descriptor)
            : List.copyOf(descriptor.getDescendants());
    return steps.stream()
        .filter(StepDescriptor.class::isInstance)
        .mapToInt(step -> plan.steps().indexOf(((StepDescriptor) step).step()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
