package dev.gonogo.engine.plan;

import java.util.List;

/**
 * What is deployed at once: a phase, or one of its steps.
 *
 * @param step its name; empty for a whole phase
 * @param scripts its deploy scripts in order, relative to the folder of the checklist
 */
public record DeployedStep(String step, List<String> scripts) {
  /** Copies the scripts. */
  public DeployedStep {
    scripts = List.copyOf(scripts);
  }
}
