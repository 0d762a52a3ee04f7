package dev.gonogo.engine;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.engine.UniqueId;

/** The unique ids of a plan as a tree: the checklist, its groups, their steps. */
final class StepTree {
  private final Plan plan;
  private final UniqueId root;
  private final Map<UniqueId, List<Step>> steps = new HashMap<>();
  private final Map<UniqueId, Set<UniqueId>> children = new HashMap<>();

  /**
   * The tree of a plan.
   *
   * @param selected whether a step is part of it
   */
  StepTree(Plan plan, StepIds ids, Predicate<Step> selected) {
    this.plan = plan;
    this.root = ids.of(plan.checklist());
    plan.steps().stream().filter(selected).forEach(step -> add(step, ids.of(step)));
  }

  private void add(Step step, UniqueId id) {
    steps.computeIfAbsent(id, any -> new ArrayList<>()).add(step);
    if (!id.equals(root)) {
      UniqueId parent = id.removeLastSegment();
      children.computeIfAbsent(parent, any -> new LinkedHashSet<>()).add(id);
      add(step, parent);
    }
  }

  Plan plan() {
    return plan;
  }

  /** The id of the checklist. */
  UniqueId root() {
    return root;
  }

  /** The step of this id, or all steps below it, in order; empty where the plan has no such id. */
  List<Step> steps(UniqueId id) {
    return steps.getOrDefault(id, List.of());
  }

  /** The ids directly below this one, in order; empty for a step. */
  Set<UniqueId> children(UniqueId id) {
    return children.getOrDefault(id, Set.of());
  }

  /** Whether this is the id of a step, not of what holds steps. */
  boolean isStep(UniqueId id) {
    return steps.containsKey(id) && !children.containsKey(id);
  }
}
