package dev.gonogo.load.measured;

import java.time.Instant;

/**
 * How often requests failed in one way.
 *
 * @param sqlState empty where the request was never sent
 * @param first message of the first one
 * @param firstAt when the first one should have been sent
 */
public record ErrorCount(
    String target, String request, String sqlState, String first, Instant firstAt, long count) {

  /** Both together, with the words of the earlier one. */
  ErrorCount with(ErrorCount other) {
    ErrorCount earlier = other.firstAt.isBefore(firstAt) ? other : this;
    return new ErrorCount(
        target, request, sqlState, earlier.first, earlier.firstAt, count + other.count);
  }
}
