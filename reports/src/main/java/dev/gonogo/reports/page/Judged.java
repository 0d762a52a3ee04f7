package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Effect;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of one run, with what the verdict made of it.
 *
 * @param planned the step as it was planned
 * @param status its status; null where it was not run
 * @param message what was found
 * @param duration how long it took
 * @param attempts every attempt at it; empty where it was not run
 */
record Judged(
    PlannedStep planned,
    @Nullable Status status,
    String message,
    Duration duration,
    List<Attempt> attempts) {

  Judged {
    attempts = List.copyOf(attempts);
  }

  /** Whether somebody has to do something about it before production is deployed. */
  boolean isOpen() {
    return status == null || status.at(Gate.SIGN_OFF) != Effect.OK;
  }

  /** The attempt that the verdict is about. */
  Optional<Attempt> counting() {
    return attempts.stream()
        .filter(attempt -> attempt.outcome().status() == status)
        .reduce((first, second) -> second);
  }

  /** Whether it was tried several times. */
  boolean isRepeated() {
    return attempts.size() > 1;
  }
}
