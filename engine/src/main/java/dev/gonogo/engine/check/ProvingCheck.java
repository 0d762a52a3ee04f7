package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.StepKind;
import java.util.Map;
import java.util.Set;

/**
 * A question that the rehearsal answers by its own steps: judged when they are over.
 *
 * <p>Of a line inside a phase, these are the steps of the phase; of any other line, those of the
 * whole plan.
 */
public non-sealed interface ProvingCheck extends Check {

  /** The kinds of steps that prove the line. */
  Set<StepKind> provedBy();

  /**
   * Judges what came of these steps.
   *
   * @param outcomes every step of these kinds in the order of the plan; never empty
   */
  Outcome check(Map<PlannedStep, Outcome> outcomes);
}
