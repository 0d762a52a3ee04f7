package dev.gonogo.engine.run;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.State;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server beside that of the run, with the same definitions and fewer rows, in every state that
 * was asked for.
 */
final class ReducedCluster implements AutoCloseable {
  private final Scripts scripts;
  private final Staging staging;

  /** States by how many migrations have led to them. */
  private final TreeMap<Integer, State> states = new TreeMap<>();

  /** How many migrations have led to where the server is; negative where nobody knows. */
  private int at;

  private ReducedCluster(Scripts scripts, Staging staging) {
    this.scripts = scripts;
    this.staging = staging;
  }

  /** A server on which the setup scripts were run. */
  static ReducedCluster begin(Staging started, List<SqlScript> setup, Scripts scripts)
      throws SQLException {
    ReducedCluster cluster = new ReducedCluster(scripts, started);
    try {
      for (SqlScript script : started.setUpAt().isPresent() ? List.<SqlScript>of() : setup) {
        scripts.migrator().setUp(script, started);
      }
      // Whatever is asked for first, an earlier state can be reached from here.
      State setUp = started.save("reduced, set up");
      started.keepSetup(setUp);
      cluster.states.put(0, setUp);
      return cluster;
    } catch (SQLException | RuntimeException exception) {
      cluster.close();
      throw exception;
    }
  }

  /** The server, to which these are deployed. */
  Staging deployed(List<Migration> deploys) throws SQLException {
    if (at != deploys.size()) {
      Map.Entry<Integer, State> nearest = states.floorEntry(deploys.size());
      if (at < 0 || at > deploys.size() || (nearest != null && nearest.getKey() > at)) {
        staging.restore(nearest.getValue());
        at = nearest.getKey();
      }
      scripts.migrator().runAll(deploys.subList(at, deploys.size()), staging);
      at = deploys.size();
    }
    if (!states.containsKey(at)) {
      states.put(at, staging.save("reduced, deployed up to migration " + at));
    }
    return staging;
  }

  /** The state that these have led to. */
  State state(List<Migration> deploys) {
    return requireNonNull(states.get(deploys.size()), "a state that nobody has asked for");
  }

  /** The server was changed by others, to whatever. */
  void isNowAnywhere() {
    at = -1;
  }

  @Override
  public void close() {
    staging.close();
  }
}
