package dev.gonogo.engine.run;

import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What the application does on two clusters, transaction by transaction: each is committed on both
 * or on neither, so that the next one finds the same rows.
 */
final class TrafficInStep {
  private final World world;
  private final TrafficSide deployed;
  private final TrafficSide before;

  /**
   * Traffic on two clusters.
   *
   * @param deployed the one with the deployment
   * @param before the one without it
   */
  TrafficInStep(World world, Staging deployed, Staging before) throws SQLException {
    this.world = world;
    this.deployed = new TrafficSide(deployed, world);
    this.before = new TrafficSide(before, world);
  }

  /**
   * Runs transactions in this order.
   *
   * @param names as the spec file names them
   * @param heard is told how each compares, before it is committed
   */
  void run(Collection<String> names, Consumer<TrafficComparison> heard) throws SQLException {
    for (String name : names) {
      Transaction transaction = Objects.requireNonNull(world.spec().traffic().get(name), name);
      try (TrafficAttempt with = deployed.attempt(transaction);
          TrafficAttempt without = before.attempt(transaction)) {
        TrafficComparison comparison = new TrafficComparison(name, with, without);
        heard.accept(comparison);
        if (comparison.isSame()) {
          with.commit();
          without.commit();
        }
      }
    }
  }
}
