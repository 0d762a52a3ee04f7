package dev.gonogo.engine.run;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.StopPoint;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The steps of a plan that try one stop point: all that is run where only that one is asked for.
 */
public final class ChosenStopPoint {
  private ChosenStopPoint() {}

  /**
   * Ids of the steps that try it; empty where none does.
   *
   * @param name as evidence names it: {@code error after db/deploy.sql:12}
   */
  public static Set<String> steps(Plan plan, String name) {
    Set<String> steps = new LinkedHashSet<>();
    if (plan.hasProblems()) {
      return steps;
    }
    ScriptRunner runner = new ScriptRunner(plan.folder());
    for (Step step : plan.steps()) {
      if (step instanceof Step.StopPoints points && tries(points, name, runner)) {
        steps.add(step.id());
      }
    }
    return steps;
  }

  /** A script that cannot be read has no points; the step that deploys it says why. */
  private static boolean tries(Step.StopPoints step, String name, ScriptRunner runner) {
    try {
      return StopPointsPerformance.points(step, runner, true).stream()
          .map(StopPoint::name)
          .anyMatch(name::equals);
    } catch (ScriptException notReadable) {
      return false;
    }
  }
}
