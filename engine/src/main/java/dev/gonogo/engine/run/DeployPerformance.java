package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs a deploy script as the deploying role. */
final class DeployPerformance {
  private final World world;

  DeployPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Deploy step) throws SQLException {
    try (Connection deployer = world.cluster().deployer();
        LockWatch watch = world.cluster().lockWatch()) {
      Outcome outcome = world.scripts().run(step.script(), deployer, watch);
      boolean passed = outcome.status() == Status.PASSED;
      world.cluster().reached(passed ? step.leaves() : new Moment.After(step.id()));
      return outcome;
    }
  }
}
