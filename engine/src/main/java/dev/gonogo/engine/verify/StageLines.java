package dev.gonogo.engine.verify;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.Verification;
import java.util.Optional;

/**
 * Which lines are asked of production at a stage, and what is known of the others.
 *
 * @param rehearsed what was rehearsed, for those that only a rehearsal can prove
 */
record StageLines(Verification verification, RehearsalFound rehearsed) {

  /** The outcome of a line that is not asked of production at this stage; empty where it is. */
  Optional<Outcome> known(Step.Item item) {
    if (item.checks().isEmpty()) {
      return withoutCheck(item);
    }
    boolean here = item.checks().values().stream().anyMatch(Site::canAsk);
    boolean hasStage = verification.stageOf(item).isPresent();
    if (!here || !hasStage) {
      return Optional.of(rehearsed.of(item.id()));
    }
    return verification.isAskedNow(item)
        ? Optional.empty()
        : Optional.of(
            Outcome.of(
                Status.NOT_APPLICABLE, "asked at the stage " + verification.stageOf(item).get()));
  }

  private Optional<Outcome> withoutCheck(Step.Item item) {
    if (item.from() instanceof Moment.After) {
      return Optional.of(Outcome.of(Status.NOT_APPLICABLE, "speaks of the state after a rollback"));
    }
    return verification.isLater(item) && item.signing().isPresent()
        ? Optional.of(
            Outcome.of(
                Status.NOT_DUE,
                "counts from the stage %s on".formatted(verification.stageOf(item).orElseThrow())))
        : Optional.empty();
  }
}
