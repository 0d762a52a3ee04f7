package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import java.util.List;

/**
 * The steps of a phase that no line of the document stands for.
 *
 * @param parts those of each part, in order
 * @param emergency the emergency rollback of all of them
 * @param emergencyStopPoints from where it is tried
 * @param downtime deployed and rolled back under traffic
 */
record PhaseSteps(
    List<PartSteps> parts,
    WayBack emergency,
    PlannedStep emergencyStopPoints,
    PlannedStep downtime,
    PlannedStep promise) {
  PhaseSteps {
    parts = List.copyOf(parts);
  }
}
