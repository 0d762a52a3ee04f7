package dev.gonogo.engine.run;

import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The transactions under {@code traffic} in the spec file, for load. */
final class PlayedTraffic implements Transactions {
  private final World world;

  PlayedTraffic(World world) {
    this.world = world;
  }

  @Override
  public List<TrafficTransaction> on(Staging on) throws SQLException {
    TrafficSide side = new TrafficSide(on, world);
    Map<String, Integer> weights = world.spec().trafficWeights();
    List<TrafficTransaction> transactions = new ArrayList<>();
    for (Map.Entry<String, Transaction> entry : world.spec().traffic().entrySet()) {
      String name = entry.getKey();
      transactions.add(side.played(name, weights.getOrDefault(name, 1), entry.getValue()));
    }
    return transactions;
  }

  @Override
  public double perSecond() {
    return world.spec().transactionsPerSecond();
  }
}
