package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.check.NoticingCheck;
import dev.gonogo.engine.check.ProvingCheck;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.check.RehearsalCheck;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Performs the checks of one line; the gravest result counts. */
final class ItemPerformance {
  private static final Outcome NOTHING_PROVES_IT =
      Outcome.of(Status.VACUOUS, "the rehearsal has no such step, so nothing proves this line");

  private final World world;
  private final EvidenceWriter evidence;

  ItemPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  Outcome perform(Step.Item step) {
    boolean ofProduction = step.checks().values().stream().anyMatch(Check::waitsForProduction);
    List<Outcome> outcomes = new ArrayList<>();
    step.checks()
        .forEach(
            (word, check) -> {
              Outcome outcome = judge(word, check, step);
              if (!ofProduction
                  || check.waitsForProduction()
                  || outcome.status() == Status.BROKEN) {
                outcomes.add(outcome);
              }
            });
    return Outcome.together(outcomes);
  }

  /** An error of one check must not hide what the others found. */
  private Outcome judge(String word, Check check, Step.Item step) {
    try {
      if (check instanceof ProvingCheck proving) {
        Map<PlannedStep, Outcome> outcomes = outcomes(step, proving);
        return outcomes.isEmpty() ? NOTHING_PROVES_IT : proving.check(outcomes);
      }
      world.cluster().goTo(step.from());
      world.cluster().answers().asking(step, word, check);
      return perform(word, check, step);
    } catch (Throwable thrown) {
      return Failure.outcome(thrown);
    } finally {
      world.cluster().answers().over();
    }
  }

  private Map<PlannedStep, Outcome> outcomes(Step.Item step, ProvingCheck check) {
    Map<PlannedStep, Outcome> outcomes = new LinkedHashMap<>();
    for (String id : step.provedBy()) {
      PlannedStep proving = world.progress().planned(id);
      Outcome outcome = world.progress().outcome(id);
      if (outcome != null && check.provedBy().contains(proving.kind())) {
        outcomes.put(proving, outcome);
      }
    }
    return outcomes;
  }

  private Outcome perform(String word, Check check, Step.Item step) throws Exception {
    if (check instanceof StructuralCheck structural) {
      return structural.check(world.cluster().catalog());
    }
    if (check instanceof ReadOnlyCheck readOnly) {
      return readOnly.check(world.cluster().database(), world.application());
    }
    if (check instanceof TrialCheck trial) {
      return perform(trial, step);
    }
    if (check instanceof NoticingCheck noticing) {
      world.cluster().keep();
      try (LinesOnCopy lines = world.linesOnCopy(step.from())) {
        return noticing.check(lines, world.application());
      }
    }
    if (check instanceof LoadCheck load) {
      world.cluster().keep();
      return load.check(new LoadServers(world, evidence, step, word));
    }
    if (check instanceof RehearsalCheck rehearsal) {
      world.cluster().keep();
      world.cluster().reached(new Moment.After(step.id()));
      return rehearsal.check(world.cluster().staging(), new DeclaredTraffic(world));
    }
    throw new IllegalStateException("a kind of check that is none: " + check.getClass());
  }

  /** Kept all the same: sequences that were moved have to be put back. */
  private Outcome perform(TrialCheck check, Step.Item step) throws Exception {
    world.cluster().keep();
    try (Trial trial = world.cluster().trial(world.sampling())) {
      Outcome outcome = check.check(trial, world.application());
      if (trial.hasMovedSequences()) {
        world.cluster().reached(new Moment.After(step.id()));
      }
      return outcome;
    }
  }
}
