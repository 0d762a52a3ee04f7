package dev.gonogo.engine.rollback;

import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A point where a deployment can stop.
 *
 * @param script the script that it stops in
 * @param statement the statement after which, or in which, it stops
 * @param way how it stops
 */
public record StopPoint(DeployScript script, PlacedStatement statement, Way way) {

  /** {@code lock timeout in db/1/deploy.sql:44}: what {@code gonogo.stop.point} takes. */
  public String name() {
    return way.words() + " " + statement.place();
  }

  /**
   * The points of a deployment, in its order.
   *
   * <p>Always an error after every statement, and a lock timeout in each that works in several
   * transactions, since only those leave something half-done.
   *
   * @param everyWay whether every other way is meant too
   */
  public static List<StopPoint> of(
      List<DeployScript> scripts, ScriptRunner runner, boolean everyWay) {
    List<StopPoint> points = new ArrayList<>();
    for (DeployScript script : scripts) {
      for (PlacedStatement statement : runner.statements(Path.of(script.file()))) {
        for (Way way : Way.values()) {
          if (isMeant(way, statement, everyWay)) {
            points.add(new StopPoint(script, statement, way));
          }
        }
      }
    }
    return points;
  }

  private static boolean isMeant(Way way, PlacedStatement statement, boolean everyWay) {
    return switch (way) {
      case ERROR_AFTER -> true;
      case LOCK_TIMEOUT_IN -> statement.isConcurrent() || (everyWay && !statement.isControl());
      case CONNECTION_LOST_AFTER, SERVER_KILLED_AFTER -> everyWay;
      case STATEMENT_TIMEOUT_IN, CONNECTION_LOST_IN, SERVER_KILLED_IN ->
          everyWay && !statement.isControl();
    };
  }

  /** The points directly after each step, for what takes back all steps at once. */
  public static List<StopPoint> afterEachStep(
      List<DeployScript> scripts, ScriptRunner runner, boolean everyWay) {
    Map<String, PlacedStatement> lastOfStep = new HashMap<>();
    List<StopPoint> all = of(scripts, runner, everyWay);
    all.forEach(point -> lastOfStep.put(point.script().step(), point.statement()));
    return all.stream()
        .filter(point -> !point.way().isInside())
        .filter(point -> point.statement().equals(lastOfStep.get(point.script().step())))
        .toList();
  }
}
