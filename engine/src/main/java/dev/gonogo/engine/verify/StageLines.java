package dev.gonogo.engine.verify;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.plan.Verification;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines are asked of production at a stage, and what is known of the others.
 *
 * @param rehearsed what was rehearsed, for those that only a rehearsal can prove
 * @param onlyRehearsed the actors as whom production is never asked
 */
record StageLines(Verification verification, RehearsalFound rehearsed, Set<String> onlyRehearsed) {

  static StageLines of(Plan plan, RehearsalFound rehearsed) {
    Set<String> onlyRehearsed = new HashSet<>(plan.spec().orElseThrow().actors().keySet());
    onlyRehearsed.removeAll(plan.spec().orElseThrow().actorsOnProduction().keySet());
    return new StageLines(plan.verification().orElseThrow(), rehearsed, onlyRehearsed);
  }

  /** Whether production can be asked this at all; everything else only a rehearsal. */
  boolean canAsk(Check check) {
    boolean reads = check instanceof StructuralCheck || check instanceof ReadOnlyCheck;
    return reads && Collections.disjoint(check.actors(), onlyRehearsed);
  }

  /** The checks that judge a line here: what waited for production has come to it. */
  static Collection<Check> judging(Step.Item item) {
    List<Check> others =
        item.checks().values().stream().filter(check -> !check.waitsForProduction()).toList();
    return others.isEmpty() ? item.checks().values() : others;
  }

  /** The outcome of a line that is not asked of production at this stage; empty where it is. */
  Optional<Outcome> known(Step.Item item) {
    if (item.checks().isEmpty()) {
      return withoutCheck(item);
    }
    boolean here = judging(item).stream().anyMatch(this::canAsk);
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
