package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the plan and what came of it.
 *
 * @param planned the step as it was planned
 * @param attempts every attempt at it in order; empty where it was not run. The verdict tells which
 *     one counts
 */
public record RecordedStep(PlannedStep planned, List<Attempt> attempts) {

  /** Copies the attempts. */
  public RecordedStep {
    attempts = List.copyOf(attempts);
  }

  /**
   * One attempt at a step.
   *
   * @param at when it began; null where nothing was tried, as for a line that somebody signs
   * @param outcome what came of it
   * @param duration how long it took
   */
  public record Attempt(@Nullable Instant at, Outcome outcome, Duration duration) {}
}
