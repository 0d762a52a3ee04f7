package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import java.util.List;

/**
 * The steps of a phase that no line of the document stands for.
 *
 * @param deploys one for each deploy script, in order
 * @param rollbacks one for each rollback script, in order
 */
record PhaseSteps(
    List<PlannedStep> deploys,
    List<PlannedStep> rollbacks,
    PlannedStep identity,
    PlannedStep deployAgain,
    PlannedStep promise) {
  PhaseSteps {
    deploys = List.copyOf(deploys);
    rollbacks = List.copyOf(rollbacks);
  }
}
