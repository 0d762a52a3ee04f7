package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.RehearsalCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Performs the checks of one line; the gravest result counts. */
final class ItemPerformance {
  private final World world;

  ItemPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Item step) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Check check : step.checks().values()) {
      outcomes.add(judge(check, step));
    }
    return Outcome.together(outcomes);
  }

  /** An error of one check must not hide what the others found. */
  private Outcome judge(Check check, Step.Item step) {
    try {
      world.cluster().goTo(step.from());
      return perform(check, step);
    } catch (Throwable thrown) {
      return Failure.broken(thrown);
    }
  }

  private Outcome perform(Check check, Step.Item step) throws Exception {
    if (check instanceof StructuralCheck structural) {
      return structural.check(world.cluster().catalog());
    }
    if (check instanceof ReadOnlyCheck readOnly) {
      return readOnly.check(world.cluster().database(), world.application());
    }
    if (check instanceof RehearsalCheck rehearsal) {
      world.cluster().leave();
      world.cluster().reached(new Moment.After(step.id()));
      return rehearsal.check(world.cluster().staging());
    }
    throw new IllegalStateException("a kind of check that is none: " + check.getClass());
  }
}
