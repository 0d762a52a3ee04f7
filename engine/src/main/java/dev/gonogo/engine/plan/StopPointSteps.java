package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.migration.Migration;
import java.util.List;

/**
 * Makes the steps that stop a deployment wherever it can stop.
 *
 * @param phases all phases, in the order of deployment
 */
record StopPointSteps(List<PlannedPhase> phases) {
  StopPointSteps {
    phases = List.copyOf(phases);
  }

  /**
   * The step for some parts that are deployed one after the other and taken back at once.
   *
   * <p>It has servers of its own, so that the cluster of the run may be anywhere.
   *
   * @param reached ids of the steps that deploy up to the last part
   */
  Step of(
      PlannedStep step, List<PlannedPart> parts, List<Migration> rollbacks, List<String> reached) {
    Moment.Deployed before = parts.get(0).before();
    return new Step.StopPoints(
        step,
        new Step.Place(reached, new Moment.Anywhere()),
        before,
        deployedUpTo(before),
        parts.stream()
            .map(part -> new DeployedStep(part.step().orElse(""), part.deploy()))
            .toList(),
        rollbacks);
  }

  private List<Migration> deployedUpTo(Moment.Deployed before) {
    return phases.stream()
        .flatMap(phase -> phase.parts().stream())
        .filter(part -> part.number() <= before.parts())
        .flatMap(part -> part.deploy().stream())
        .toList();
  }
}
