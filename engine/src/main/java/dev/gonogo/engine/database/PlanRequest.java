package dev.gonogo.engine.database;

import java.util.List;
import java.util.Optional;

/**
 * A query, and how it is to be planned.
 *
 * @param sql exactly one query, with {@code $1}, {@code $2} … where it has parameters
 * @param parameters one value for each
 * @param actor whose role and settings it is planned with; the login's where absent
 * @param generic whether the plan must do for all values of the parameters, as a prepared statement
 *     gets after some executions (PostgreSQL manual, PREPARE); else it is made for these values
 * @param sequentialScans whether the planner may read whole tables where there is another way
 */
public record PlanRequest(
    String sql,
    List<PlanParameter> parameters,
    Optional<Actor> actor,
    boolean generic,
    boolean sequentialScans) {

  /** Copies the parameters. */
  public PlanRequest {
    parameters = List.copyOf(parameters);
  }

  /** The same request, with whole tables read only where there is no other way. */
  public PlanRequest withoutSequentialScans() {
    return new PlanRequest(sql, parameters, actor, generic, false);
  }
}
