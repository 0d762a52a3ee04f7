package dev.gonogo.engine.run;

import dev.gonogo.engine.rollback.GeneratedTraffic;
import dev.gonogo.engine.rollback.Meanwhile;
import dev.gonogo.engine.rollback.Site;
import java.sql.SQLException;
import java.util.List;

/**
 * Goes on using the application between a stop and the rollback: a few of the declared
 * transactions, in an order that the seed decides.
 *
 * <p>What a half-way deployment refuses is committed nowhere; that it works after a whole one is
 * for the traffic of the phase to show.
 */
final class GeneratedLife implements Meanwhile {
  private static final int AT_A_TIME = 3;

  private final World world;

  GeneratedLife(World world) {
    this.world = world;
  }

  @Override
  public void passes(Site site, String after) throws SQLException {
    long seed = world.sampling().seed() + after.hashCode();
    List<String> names = GeneratedTraffic.of(world.spec().trafficWeights(), AT_A_TIME, seed);
    new TrafficInStep(world, site.subject(), site.control()).run(names, comparison -> {});
  }
}
