package dev.gonogo.engine.run;

import dev.gonogo.engine.database.LockWatch;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import java.sql.SQLException;

/**
 * Rolls back with a script or a program as the deploying role, in a session that knows nothing of
 * the deployment.
 */
final class RollbackPerformance {
  private final World world;

  RollbackPerformance(World world) {
    this.world = world;
  }

  Outcome perform(Step.Rollback step) throws SQLException {
    world.cluster().reached(new Moment.After(step.id()));
    try (LockWatch watch = world.cluster().lockWatch()) {
      return world.scripts().run(step.migration(), world.cluster().staging(), watch);
    }
  }
}
