package dev.gonogo.engine.run;

import dev.gonogo.engine.migration.Migrator;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.Site;
import dev.gonogo.engine.rows.Origin;
import dev.gonogo.engine.staging.Staging;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers that the stop points of one deployment are tried on.
 *
 * @param site the servers
 * @param variation how their rows were varied; empty where they were not
 * @param end ends what was started for it
 */
record StopPointServers(Site site, String variation, Runnable end) implements AutoCloseable {

  /** Copies of the run's cluster, with all its rows. */
  static StopPointServers full(
      StagedCluster cluster, Step.StopPoints step, Map<String, List<String>> volatileColumns) {
    Staging subject = cluster.startCopy(step.before());
    Staging control = cluster.startCopy(step.before());
    Runnable putBack = () -> cluster.putBack(subject, step.before());
    return new StopPointServers(
        new Site(subject, control, putBack, volatileColumns, origin(cluster, step)),
        "",
        () -> close(subject, control));
  }

  /** The same, with rows that nobody has written down. */
  static StopPointServers varied(
      StagedCluster cluster,
      Step.StopPoints step,
      Map<String, List<String>> volatileColumns,
      Migrator migrator,
      long seed)
      throws SQLException {
    Staging subject = cluster.startCopy(step.before());
    Staging control = cluster.startCopy(step.before());
    VariedServers varied = VariedServers.of(subject, control, step, migrator, seed);
    Runnable putBack =
        () -> {
          subject.restore(varied.state());
          control.restore(varied.state());
        };
    return new StopPointServers(
        new Site(subject, control, putBack, volatileColumns, origin(cluster, step)),
        varied.said(),
        () -> close(subject, control));
  }

  private static Optional<Origin> origin(StagedCluster cluster, Step.StopPoints step) {
    return Optional.of(cluster.kept().origin(step.before()));
  }

  private static void close(Staging subject, Staging control) {
    control.close();
    subject.close();
  }

  /** The reduced server, and a copy of it. */
  static StopPointServers reduced(
      ReducedCluster cluster, Step.StopPoints step, Map<String, List<String>> volatileColumns)
      throws SQLException {
    Staging subject = cluster.deployed(step.earlier());
    Staging control = subject.startCopy(cluster.state(step.earlier()));
    cluster.isNowAnywhere();
    Runnable putBack = () -> subject.restore(cluster.state(step.earlier()));
    return new StopPointServers(
        new Site(subject, control, putBack, volatileColumns, Optional.empty()), "", control::close);
  }

  @Override
  public void close() {
    site.close();
    end.run();
  }
}
