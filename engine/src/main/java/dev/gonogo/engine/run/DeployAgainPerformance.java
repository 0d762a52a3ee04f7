package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.script.ScriptWatch;
import java.sql.SQLException;
import java.util.List;

/** Deploys a rolled back phase again; the cluster must become what it was the first time. */
final class DeployAgainPerformance {
  private final World world;

  DeployAgainPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.DeployAgain step) throws SQLException {
    world.cluster().reached(new Moment.After(step.id()));
    for (Migration migration : step.migrations()) {
      Outcome outcome = world.scripts().run(migration, world.cluster().staging(), ScriptWatch.NONE);
      if (outcome.status() != Status.PASSED) {
        return outcome;
      }
    }
    List<Difference> differences =
        Differences.between(
            world.cluster().kept().catalog(step.first()), world.cluster().catalog());
    return Outcome.judge(
        "the same catalog as after the first time", IdentityPerformance.findings(differences));
  }
}
