package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.BlockedQueryException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a database is asked that can only be read: for how long, at what cost, and as whom.
 *
 * @param statementTimeout how long one statement may take
 * @param lockTimeout how long one may wait for a lock; empty for as long as the statement
 * @param costCeiling what the planner may expect a query to cost, in its own units; empty for
 *     anything
 * @param reader the role that asks where no actor is named; empty for the login itself
 * @param obstacles roles that the login may not become, and what to do about it
 * @param contents how values of rows are told
 */
public record ReadingRules(
    Duration statementTimeout,
    Optional<Duration> lockTimeout,
    Optional<Double> costCeiling,
    Optional<String> reader,
    Map<String, String> obstacles,
    Contents contents) {

  /** On a server of our own: anything that ends within a minute. */
  public static final ReadingRules STAGING =
      new ReadingRules(
          Duration.ofSeconds(60),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Contents.SHOWN);

  /** Copies the obstacles. */
  public ReadingRules {
    obstacles = Map.copyOf(obstacles);
  }

  /**
   * Whom the login has to become; empty where it asks itself.
   *
   * @param actor who is named; empty for whoever sees everything
   * @throws BlockedQueryException where it cannot
   */
  Optional<Actor> asker(Optional<Actor> actor) {
    Optional<Actor> asker = actor.or(() -> reader.map(role -> new Actor(role, Map.of())));
    asker
        .map(Actor::role)
        .map(obstacles::get)
        .ifPresent(
            obstacle -> {
              throw new BlockedQueryException(obstacle);
            });
    return asker;
  }

  /** Whether the planner is asked first what this query costs. */
  boolean limitsCostOf(SingleQuery query) {
    return costCeiling.isPresent() && query.isPlanned();
  }
}
