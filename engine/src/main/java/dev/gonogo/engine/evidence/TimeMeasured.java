package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A measured time beside the promised one.
 *
 * @param step id of the step that compares them; its group is the phase
 * @param what what was measured: {@code deploy} or {@code rollback}
 * @param taken the time it took
 * @param promised the time it may take
 */
public record TimeMeasured(String step, String what, Duration taken, Duration promised)
    implements EvidenceRecord {

  /** Checks the components. */
  public TimeMeasured {
    requireNonNull(step, "step");
    requireNonNull(what, "what");
    requireNonNull(taken, "taken");
    requireNonNull(promised, "promised");
  }
}
