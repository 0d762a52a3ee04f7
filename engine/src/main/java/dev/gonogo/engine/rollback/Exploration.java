package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.rollback.Tried.Stopped;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
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
 * <p>Every script runs in a fresh session, as people and pipelines run them.
 */
public final class Exploration {
  private final Site site;
  private final ScriptRunner runner;
  private final List<DeployScript> deploys;
  private final List<String> rollbacks;
  private final Meanwhile meanwhile;

  /** The statements of the rollbacks that were executed, at any time. */
  private final Set<String> executed = new HashSet<>();

  /**
   * An exploration that begins where the site is.
   *
   * @param deploys the scripts that are deployed, in order
   * @param rollbacks the scripts that take them back, in order
   * @param meanwhile what the application does between a stop and the rollback
   */
  public Exploration(
      Site site,
      ScriptRunner runner,
      List<DeployScript> deploys,
      List<String> rollbacks,
      Meanwhile meanwhile) {
    this.site = site;
    this.runner = runner;
    this.deploys = List.copyOf(deploys);
    this.rollbacks = List.copyOf(rollbacks);
    this.meanwhile = meanwhile;
  }

  /**
   * Deploys up to a point, stops there, and rolls back.
   *
   * @throws ScriptException where the deployment fails before it comes to the point
   */
  public Tried rolledBackFrom(StopPoint point) throws SQLException {
    Stopped stopped = stopAt(point);
    meanwhile.passes(site, point.name());
    return judged(rollBack(Map.of(), ""), stopped);
  }

  /** Deploys everything and rolls back twice. */
  public Tried rolledBackTwice() throws SQLException {
    deploy(site.subject());
    meanwhile.passes(site, "rolled back twice");
    Attempt first = rollBack(Map.of(), "");
    Attempt second = rollBack(Map.of(), "");
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
    return judged(rollBack(changes, script), stopped);
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
    Deployment.run(deploys.stream().map(DeployScript::file).toList(), on, runner);
  }

  private Stopped stopAt(StopPoint point) throws SQLException {
    for (DeployScript script : deploys) {
      if (script.equals(point.script())) {
        return stopIn(point);
      }
      Deployment.run(List.of(script.file()), site.subject(), runner);
    }
    throw new IllegalArgumentException(point.name() + " is in no script of this deployment");
  }

  private Stopped stopIn(StopPoint point) throws SQLException {
    try (Stop stop = Stop.at(point, site.subject());
        Connection deployer = site.deployer()) {
      try {
        runner.run(Path.of(point.script().file()), deployer, stop);
      } catch (ScriptException exception) {
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

  /** What came of the rollback scripts: the first error ends them all, as it ends a pipeline. */
  private record Attempt(Optional<String> error, Duration took) {}

  private Attempt rollBack(Map<Integer, String> changes, String changed) throws SQLException {
    long begin = System.nanoTime();
    Optional<String> error = Optional.empty();
    for (String script : rollbacks) {
      if (error.isEmpty()) {
        error = rollBack(script, script.equals(changed) ? changes : Map.of());
      }
    }
    return new Attempt(error, Duration.ofNanos(System.nanoTime() - begin));
  }

  private Optional<String> rollBack(String script, Map<Integer, String> changes)
      throws SQLException {
    try (Connection deployer = site.deployer()) {
      runner.runChanged(Path.of(script), changes, deployer, noting(script));
      return Optional.empty();
    } catch (ScriptException exception) {
      return Optional.of(String.valueOf(exception.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private ScriptWatch noting(String script) {
    return new ScriptWatch() {
      @Override
      public void before(PlacedStatement statement, Connection session) {
        executed.add(script + ":" + statement.number());
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
