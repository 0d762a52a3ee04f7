package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import java.util.List;

/**
 * The steps of a part that no line of the document stands for.
 *
 * @param deploys one for each deploy script, in order
 */
record PartSteps(
    List<PlannedStep> deploys,
    WayBack back,
    PlannedStep deployAgain,
    PlannedStep stopPoints,
    PlannedStep promise) {
  PartSteps {
    deploys = List.copyOf(deploys);
  }
}
