package dev.gonogo.engine.run;

import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.rollback.DeployedMigration;
import dev.gonogo.engine.rollback.Exploration;
import dev.gonogo.engine.rollback.MutantTrials;
import dev.gonogo.engine.rollback.Result;
import dev.gonogo.engine.rollback.StopPoint;
import dev.gonogo.engine.rollback.Tried;
import dev.gonogo.engine.rollback.Way;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.staging.NotOnThisServerException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls back from wherever the deployment can stop; then twice, and deploys again. */
final class StopPointsPerformance {
  /** So many mutants of each rollback are tried in a short run. */
  private static final int SAMPLE = 3;

  private final World world;
  private final EvidenceWriter evidence;

  StopPointsPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  Outcome perform(Step.StopPoints step) throws SQLException {
    List<StopPoint> points = points(step).stream().filter(this::isOfServer).toList();
    if (points.isEmpty()) {
      return Outcome.of(
          Status.VACUOUS, "nothing is deployed, so there is no point where it could stop");
    }
    List<StopPoint> possible = points.stream().filter(this::isPossible).toList();
    if (possible.isEmpty()) {
      return Outcome.of(Status.BLOCKED, notPossible(points.size()));
    }
    Outcome outcome = tried(step, possible);
    int left = points.size() - possible.size();
    Outcome told = left == 0 ? outcome : incomplete(outcome, notPossible(left));
    return OpaquePrograms.in(told, step);
  }

  /** Which sessions a killed program leaves on a server of somebody else cannot be told. */
  private boolean isOfServer(StopPoint point) {
    return !(point.way() == Way.PROGRAM_KILLED_IN && world.cluster().staging().sharesCluster());
  }

  /** A server of somebody else is not brought down. */
  private boolean isPossible(StopPoint point) {
    return !(point.way().isCrash() && world.cluster().staging().sharesCluster());
  }

  private static String notPossible(int points) {
    return NotOnThisServerException.message(
        "trying %s at which the server is killed".formatted(Count.of(points, "stop point")),
        "it would end everybody's sessions");
  }

  private static Outcome incomplete(Outcome outcome, String notPossible) {
    return outcome.status() == Status.PASSED
        ? new Outcome(
            Status.BLOCKED,
            notPossible + "\n" + outcome.message(),
            outcome.findings(),
            outcome.observations(),
            null)
        : outcome.saying(notPossible);
  }

  private Outcome tried(Step.StopPoints step, List<StopPoint> points) throws SQLException {
    world.cluster().requireToSeeEverything();
    Runnable rolesBack = world.cluster().borrowRoles(step.before());
    try (StopPointServers servers = world.stopPointServers(step)) {
      return servers.site().unknownColumns().isEmpty()
          ? tried(step, points, servers)
          : Outcome.broken(String.join("\n", servers.site().unknownColumns()));
    } finally {
      rolesBack.run();
    }
  }

  /** Where one point was asked for, it may be one of those that only a long run tries. */
  private List<StopPoint> points(Step.StopPoints step) {
    ScriptRunner runner = world.scripts().runner();
    return world
        .stopPoint()
        .map(
            name ->
                points(step, runner, true).stream()
                    .filter(point -> point.name().equals(name))
                    .toList())
        .orElseGet(() -> points(step, runner, world.sampling().all()));
  }

  private Outcome tried(Step.StopPoints step, List<StopPoint> points, StopPointServers servers)
      throws SQLException {
    Exploration exploration =
        new Exploration(
            servers.site(),
            world.scripts().migrator(),
            deployed(step),
            step.rollbacks(),
            world.meanwhile());
    StopPointLog log = new StopPointLog(step, world.stopPointCommand(), evidence);
    if (!servers.variation().isEmpty()) {
      log.add(new Observation("generated rows", servers.variation()));
    }
    Map<StopPoint, Result> results = new LinkedHashMap<>();
    for (StopPoint point : points) {
      if (Thread.currentThread().isInterrupted()) {
        return Outcome.broken("interrupted");
      }
      Tried tried = exploration.rolledBackFrom(point);
      log.add(point, tried);
      if (point.way() == Way.ERROR_AFTER) {
        results.put(point, tried.result());
      }
    }
    if (world.stopPoint().isEmpty()) {
      StopPoint last = points.get(points.size() - 1);
      log.add(last, "rolled back twice", exploration.rolledBackTwice());
      mutants(exploration, step, results, log);
      log.add(
          "any of them, found when every row was compared at last",
          "at last every row was compared",
          exploration.differencesInEverything());
      log.add("deployed again", "deployed again with the same result", exploration.deployedAgain());
    }
    return log.outcome();
  }

  /** A rollback that does not restore by itself would have its mutants noticed for nothing. */
  private void mutants(
      Exploration exploration,
      Step.StopPoints step,
      Map<StopPoint, Result> results,
      StopPointLog log)
      throws SQLException {
    if (results.values().stream().allMatch(Result::isRestored)) {
      MutantTrials trials =
          new MutantTrials(exploration, step.rollbacks(), world.scripts().runner(), results);
      Sampling sampling = world.sampling();
      log.add(
          sampling.all() ? trials.all() : trials.sample(SAMPLE, sampling.seed()), trials.count());
    }
  }

  /** The points that a step has. */
  static List<StopPoint> points(Step.StopPoints step, ScriptRunner runner, boolean everyWay) {
    return step.isOfSeveralSteps()
        ? StopPoint.afterEachStep(deployed(step), runner, everyWay)
        : StopPoint.of(deployed(step), runner, everyWay);
  }

  private static List<DeployedMigration> deployed(Step.StopPoints step) {
    return step.deploys().stream()
        .flatMap(
            deployed ->
                deployed.migrations().stream()
                    .map(migration -> new DeployedMigration(deployed.step(), migration)))
        .toList();
  }
}
