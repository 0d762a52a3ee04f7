package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Effect;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.reports.recorded.LineAfterStep;
import dev.gonogo.reports.recorded.RecordedStep;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of one run, with what the verdict made of it.
 *
 * @param step the step and every attempt at it
 * @param item what the verdict says of it
 */
record Judged(RecordedStep step, Item item) {

  PlannedStep planned() {
    return step.planned();
  }

  /** Its status; null where it was not run. */
  @Nullable Status status() {
    return item.status();
  }

  String message() {
    return item.message();
  }

  Duration duration() {
    return item.duration();
  }

  List<Attempt> attempts() {
    return step.attempts();
  }

  /** After which step, where the line is checked after each step of a phase: {@code users}. */
  String afterStep() {
    return LineAfterStep.of(planned().title()).step();
  }

  /** Whether somebody has to do something about it before production is deployed. */
  boolean isOpen() {
    Status status = status();
    return status == null || status.at(Gate.SIGN_OFF) != Effect.OK;
  }

  /** The attempt that the verdict is about. */
  Optional<Attempt> counting() {
    return attempts().stream()
        .filter(attempt -> attempt.outcome().status() == status())
        .reduce((first, second) -> second);
  }

  /** Whose signature can stand for a check that is blocked here, not by a step that failed. */
  Optional<String> standIn() {
    boolean here =
        status() == Status.BLOCKED
            && counting().filter(attempt -> attempt.outcome().blockedBy() == null).isPresent();
    return here ? Optional.ofNullable(planned().signer()) : Optional.empty();
  }

  /** Whether it was tried several times. */
  boolean isRepeated() {
    return attempts().size() > 1;
  }
}
