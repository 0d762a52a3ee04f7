package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A step has an outcome.
 *
 * @param step its id in the plan
 * @param outcome what came of it
 * @param duration how long it took; zero where nothing was tried
 */
public record StepFinished(String step, Outcome outcome, Duration duration)
    implements EvidenceRecord {

  /** Checks the components. */
  public StepFinished {
    requireNonNull(step, "step");
    requireNonNull(outcome, "outcome");
    requireNonNull(duration, "duration");
  }
}
