package dev.gonogo.engine.rollback;

import dev.gonogo.engine.migration.Program;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A point where a deployment can stop.
 *
 * @param deployed the script or program that it stops in
 * @param statement the statement after which, or in which, it stops; of a program, of which nobody
 *     knows the statements, its command, in the place where that is written
 * @param way how it stops
 */
public record StopPoint(DeployedMigration deployed, PlacedStatement statement, Way way) {

  /** {@code lock timeout in db/1/deploy.sql:44}: what {@code gonogo.stop.point} takes. */
  public String name() {
    return way.words() + " " + statement.place();
  }

  /**
   * The points of a deployment, in its order.
   *
   * <p>Always an error after every statement, and a lock timeout in each that works in several
   * transactions, since only those leave something half-done. Of a program the end, and where every
   * way is meant the middle: it is not told when it sends what.
   *
   * @param everyWay whether every other way is meant too
   */
  public static List<StopPoint> of(
      List<DeployedMigration> deployed, ScriptRunner runner, boolean everyWay) {
    List<StopPoint> points = new ArrayList<>();
    for (DeployedMigration one : deployed) {
      if (one.migration() instanceof SqlScript script) {
        points.addAll(ofScript(one, runner.statements(Path.of(script.file())), everyWay));
      } else {
        PlacedStatement command = ((Program) one.migration()).placed();
        points.add(new StopPoint(one, command, Way.ERROR_AFTER));
        if (everyWay) {
          points.add(new StopPoint(one, command, Way.PROGRAM_KILLED_IN));
        }
      }
    }
    return points;
  }

  private static List<StopPoint> ofScript(
      DeployedMigration script, List<PlacedStatement> statements, boolean everyWay) {
    return statements.stream()
        .flatMap(
            statement ->
                Stream.of(Way.values())
                    .filter(way -> isMeant(way, statement, everyWay))
                    .map(way -> new StopPoint(script, statement, way)))
        .toList();
  }

  private static boolean isMeant(Way way, PlacedStatement statement, boolean everyWay) {
    return switch (way) {
      case ERROR_AFTER -> true;
      case LOCK_TIMEOUT_IN -> statement.isConcurrent() || (everyWay && !statement.isControl());
      case CONNECTION_LOST_AFTER, SERVER_KILLED_AFTER -> everyWay;
      case PROGRAM_KILLED_IN -> false;
      case STATEMENT_TIMEOUT_IN, CONNECTION_LOST_IN, SERVER_KILLED_IN ->
          everyWay && !statement.isControl();
    };
  }

  /** The points directly after each step, for what takes back all steps at once. */
  public static List<StopPoint> afterEachStep(
      List<DeployedMigration> deployed, ScriptRunner runner, boolean everyWay) {
    Map<String, PlacedStatement> lastOfStep = new HashMap<>();
    List<StopPoint> all = of(deployed, runner, everyWay);
    all.forEach(point -> lastOfStep.put(point.deployed().step(), point.statement()));
    return all.stream()
        .filter(point -> !point.way().isInside())
        .filter(point -> point.statement().equals(lastOfStep.get(point.deployed().step())))
        .toList();
  }
}
