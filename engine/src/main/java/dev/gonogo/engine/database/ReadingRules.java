package dev.gonogo.engine.database;

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
}
