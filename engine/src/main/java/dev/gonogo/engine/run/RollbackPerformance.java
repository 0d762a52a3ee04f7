package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs a rollback script as the deploying role, in a session that knows nothing of the deployment.
 */
final class RollbackPerformance {
  private final World world;

  RollbackPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Rollback step) throws SQLException {
    world.cluster().reached(new Moment.After(step.id()));
    try (Connection deployer = world.cluster().deployer();
        LockWatch watch = world.cluster().lockWatch()) {
      return world.scripts().run(step.script(), deployer, watch);
    }
  }
}
