package dev.gonogo.engine.plan;

import dev.gonogo.engine.migration.Migration;
import java.util.List;

/**
 * What is deployed at once: a phase, or one of its steps.
 *
 * @param step its name; empty for a whole phase
 * @param migrations what deploys it, in order
 */
public record DeployedStep(String step, List<Migration> migrations) {
  /** Copies the list. */
  public DeployedStep {
    migrations = List.copyOf(migrations);
  }
}
