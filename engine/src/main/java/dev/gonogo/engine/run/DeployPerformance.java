package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.sql.SQLException;

/** Deploys a script or a program as the deploying role. */
final class DeployPerformance {
  private final World world;

  DeployPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Deploy step) throws SQLException {
    try (LockWatch watch = world.cluster().lockWatch()) {
      Outcome outcome = world.scripts().run(step.migration(), world.cluster().staging(), watch);
      boolean passed = outcome.status() == Status.PASSED;
      world.cluster().reached(passed ? step.leaves() : new Moment.After(step.id()));
      return outcome;
    }
  }
}
