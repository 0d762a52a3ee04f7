package dev.gonogo.engine.run;

import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;

/** The transactions under {@code traffic} in the spec file, for checks that need them. */
final class DeclaredTraffic implements Traffic {
  private final World world;

  DeclaredTraffic(World world) {
    this.world = world;
  }

  @Override
  public int run(Staging on) throws SQLException {
    TrafficSide side = new TrafficSide(on, world);
    int committed = 0;
    for (Transaction transaction : world.spec().traffic().values()) {
      try (TrafficAttempt attempt = side.attempt(transaction)) {
        if (attempt.error().isEmpty()) {
          attempt.commit();
          committed++;
        }
      }
    }
    return committed;
  }

  @Override
  public RunningServices services() {
    return world.cluster().services().running();
  }
}
