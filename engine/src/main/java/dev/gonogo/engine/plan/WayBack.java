package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.PlannedStep;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one way back that no line of the document stands for.
 *
 * @param traffic empty where the spec file declares none
 * @param rollbacks one for each rollback script, in order
 */
record WayBack(Optional<PlannedStep> traffic, List<PlannedStep> rollbacks, PlannedStep identity) {
  WayBack {
    rollbacks = List.copyOf(rollbacks);
  }
}
