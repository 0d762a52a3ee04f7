package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.util.List;
import java.util.Optional;

/**
 * Deploys and rolls back on a server of its own while a witness plays the application there.
 *
 * <p>Not where the deployment itself is rehearsed: what traffic under load leaves behind differs
 * from one time to the next, and the rollback is proved against a control copy that had the same.
 */
final class DowntimePerformance {
  private static final int MOST_ATTEMPTS = 3;

  private final World world;
  private final EvidenceWriter evidence;

  DowntimePerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  /** Once more, where the machine was too busy for what was seen to say anything. */
  Outcome perform(Step.Downtime step) throws Exception {
    Witness.Sight sight = attempt(step);
    int attempts = 1;
    while (sight.isDisturbed() && attempts < MOST_ATTEMPTS) {
      attempts++;
      evidence.append(
          new StepTold(
              "this machine was too busy to say anything: deploying once more, attempt %d of %d"
                  .formatted(attempts, MOST_ATTEMPTS)));
      sight = attempt(step);
    }
    return attempts == 1 ? sight.outcome() : sight.outcome().with(attempts(attempts));
  }

  private static Observation attempts(int attempts) {
    return new Observation(
        "attempts",
        "%d: before the last one this machine was too busy to say anything".formatted(attempts));
  }

  private Witness.Sight attempt(Step.Downtime step) throws Exception {
    Runnable rolesBack = world.cluster().borrowRoles(step.before());
    try (Staging staging = world.cluster().startCopy(step.before());
        Witness.Watching watching = step.witness().begin(scene(step, staging))) {
      Optional<Outcome> stopped =
          run(step.deploys(), staging, watching.during(Witness.Part.DEPLOY));
      if (stopped.isEmpty()) {
        stopped = run(step.rollbacks(), staging, watching.during(Witness.Part.ROLLBACK));
      }
      Witness.Sight seen = watching.end();
      return stopped.isEmpty()
          ? seen
          : new Witness.Sight(Outcome.together(List.of(stopped.get(), seen.outcome())), false);
    } finally {
      rolesBack.run();
    }
  }

  private Witness.Scene scene(Step.Downtime step, Staging staging) {
    return new Witness.Scene(
        staging,
        new PlayedTraffic(world),
        step.longest(),
        world.filesOf(step, ""),
        world.loadWorkspace(),
        told -> evidence.append(new StepTold(told)));
  }

  /** Empty where all of them succeeded, as they did without traffic. */
  private Optional<Outcome> run(List<Migration> migrations, Staging staging, ScriptWatch watch)
      throws Exception {
    for (Migration migration : migrations) {
      Outcome outcome = world.scripts().run(migration, staging, watch);
      if (outcome.status() != Status.PASSED) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
