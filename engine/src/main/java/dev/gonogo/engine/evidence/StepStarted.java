package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step begins.
 *
 * @param step its id in the plan
 * @param at the time
 * @param prerequisiteOf id of the step that was asked for, where this one only runs because that
 *     needs it
 */
public record StepStarted(String step, Instant at, @Nullable String prerequisiteOf)
    implements EvidenceRecord {

  /** Checks the required components. */
  public StepStarted {
    requireNonNull(step, "step");
    requireNonNull(at, "at");
  }
}
