package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.plan.Step;
import java.time.Duration;

/** Performs a step of any kind, and holds what comes of it against what people have said. */
final class Performance {
  private final Target target;
  private final Progress progress;

  Performance(Target target, Progress progress) {
    this.target = target;
    this.progress = progress;
  }

  /**
   * Brings the target to where the step starts from, performs it, and tells how long that took: the
   * step alone, since promises are compared with it.
   */
  StepFinished of(Step step) {
    long begin = System.nanoTime();
    Outcome outcome;
    try {
      target.prepare(step);
      begin = System.nanoTime();
      outcome = progress.acceptances().applied(target.perform(step));
      outcome = progress.attestations().applied(step, outcome);
    } catch (Throwable thrown) {
      // Errors too: a step without an outcome would count as not selected instead of broken.
      outcome = Failure.outcome(thrown);
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    return new StepFinished(step.id(), target.explained(outcome), taken);
  }
}
