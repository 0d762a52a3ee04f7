package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.migration.MigrationException;
import dev.gonogo.engine.migration.Migrator;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.rollback.Tried.Stopped;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deploys up to a point, rolls back and compares, over and over, on one site.
 *
 * <p>Everything runs in fresh sessions, as people and pipelines run them.
 */
public final class Exploration {
  /** How often a program is tried again that ended before it could be killed. */
  private static final int AGAIN = 2;

  private final Site site;
  private final Migrator migrator;
  private final List<DeployedMigration> deploys;
  private final List<Migration> rollbacks;
  private final Meanwhile meanwhile;
  private final ProgramStops programs;

  /** The statements of the rollbacks that were executed, at any time. */
  private final Set<String> executed = new HashSet<>();

  /**
   * An exploration that begins where the site is.
   *
   * @param deploys what is deployed, in order
   * @param rollbacks what takes it back, in order
   * @param meanwhile what the application does between a stop and the rollback
   */
  public Exploration(
      Site site,
      Migrator migrator,
      List<DeployedMigration> deploys,
      List<Migration> rollbacks,
      Meanwhile meanwhile) {
    this.site = site;
    this.migrator = migrator;
    this.deploys = List.copyOf(deploys);
    this.rollbacks = List.copyOf(rollbacks);
    this.meanwhile = meanwhile;
    this.programs = new ProgramStops(migrator);
  }

  /**
   * Deploys up to a point, stops there, and rolls back.
   *
   * @throws MigrationException where the deployment fails before it comes to the point
   */
  public Tried rolledBackFrom(StopPoint point) throws SQLException {
    Tried tried = rolledBackOnceFrom(point);
    for (int again = 0; again < AGAIN && tried.endedTooSoon(); again++) {
      tried = rolledBackOnceFrom(point);
    }
    return tried;
  }

  private Tried rolledBackOnceFrom(StopPoint point) throws SQLException {
    Stopped stopped = stopAt(point);
    meanwhile.passes(site, point.name());
    return judged(rollBack(Map.of(), Optional.empty()), stopped);
  }

  /** Deploys everything and rolls back twice. */
  public Tried rolledBackTwice() throws SQLException {
    deploy(site.subject());
    meanwhile.passes(site, "rolled back twice");
    Attempt first = rollBack(Map.of(), Optional.empty());
    Attempt second = rollBack(Map.of(), Optional.empty());
    return judged(
        new Attempt(first.error().or(second::error), first.took().plus(second.took())),
        Stopped.AS_MEANT);
  }

  /**
   * Deploys up to a point, stops there, and rolls back with scripts of which one was mutated.
   *
   * @param script the mutated rollback script
   * @param changes its statements that were changed, by their numbers
   */
  public Tried rolledBackMutated(StopPoint point, String script, Map<Integer, String> changes)
      throws SQLException {
    Stopped stopped = stopAt(point);
    return judged(rollBack(changes, Optional.of(script)), stopped);
  }

  /**
   * Deploys what was deployed and rolled back before, and the control for the first time: in what
   * they differ then. Afterwards both stay deployed.
   */
  public List<Difference> deployedAgain() throws SQLException {
    return site.differencesAfter(this::deploy);
  }

  /** In what the site differs from its control, with every row hashed. */
  public List<Difference> differencesInEverything() throws SQLException {
    return site.differencesInEverything();
  }

  private void deploy(Staging on) throws SQLException {
    migrator.runAll(deploys.stream().map(DeployedMigration::migration).toList(), on);
  }

  private Stopped stopAt(StopPoint point) throws SQLException {
    for (DeployedMigration deployed : deploys) {
      if (deployed.equals(point.deployed())) {
        return stopIn(point);
      }
      migrator.runAll(List.of(deployed.migration()), site.subject());
    }
    throw new IllegalArgumentException(point.name() + " is in nothing of this deployment");
  }

  private Stopped stopIn(StopPoint point) throws SQLException {
    if (!(point.deployed().migration() instanceof SqlScript)) {
      return programs.stopAt(point, site.subject());
    }
    try (Stop stop = Stop.at(point, site.subject())) {
      try {
        migrator.run(point.deployed().migration(), site.subject(), stop);
      } catch (MigrationException exception) {
        if (!stop.hasStopped()) {
          throw exception;
        }
      }
      return stopped(stop);
    } finally {
      if (point.way().isCrash()) {
        RecoveredSequences.putBack(site);
      }
    }
  }

  private static Stopped stopped(Stop stop) {
    if (!stop.hasStopped()) {
      return Stopped.NOT;
    }
    return stop.wasInTime() ? Stopped.AS_MEANT : Stopped.BEHIND;
  }

  /**
   * Whether a rollback has come to any of these statements; those of a branch of {@code \\if} that
   * is never taken are not executed.
   */
  boolean hasExecuted(String script, Set<Integer> numbers) {
    return numbers.stream().anyMatch(number -> executed.contains(script + ":" + number));
  }

  /** What came of the rollback: the first error ends them all, as it ends a pipeline. */
  private record Attempt(Optional<String> error, Duration took) {}

  private Attempt rollBack(Map<Integer, String> changes, Optional<String> changed)
      throws SQLException {
    long begin = System.nanoTime();
    Optional<String> error = Optional.empty();
    for (Migration migration : rollbacks) {
      if (error.isEmpty()) {
        error =
            rollBack(
                migration,
                changed.filter(migration.name()::equals).isPresent() ? changes : Map.of());
      }
    }
    return new Attempt(error, Duration.ofNanos(System.nanoTime() - begin));
  }

  private Optional<String> rollBack(Migration migration, Map<Integer, String> changes)
      throws SQLException {
    try {
      if (migration instanceof SqlScript script) {
        migrator.runChanged(script, changes, site.subject(), noting(script));
      } else {
        migrator.run(migration, site.subject(), ScriptWatch.NONE);
      }
      return Optional.empty();
    } catch (MigrationException exception) {
      return Optional.of(firstLine(exception));
    }
  }

  private static String firstLine(RuntimeException exception) {
    return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
  }

  private ScriptWatch noting(SqlScript script) {
    return new ScriptWatch() {
      @Override
      public void before(PlacedStatement statement, Connection session) {
        executed.add(script.file() + ":" + statement.number());
      }
    };
  }

  /** Compares, and puts the site back where the next attempt could not begin as this one did. */
  private Tried judged(Attempt attempt, Stopped stopped) throws SQLException {
    List<Difference> differences = site.differences();
    if (!differences.isEmpty()) {
      site.putBack();
    }
    return new Tried(differences, attempt.error(), stopped, attempt.took());
  }
}
