package dev.gonogo.load.downtime;

import java.time.Duration;
import java.time.Instant;

/**
 * When requests are due: evenly from a moment on.
 *
 * @param perSecond how many, more than 0
 */
record Schedule(Instant first, double perSecond) {
  private static final double SECOND = 1e9;

  /** How many are due from the begin of a time to its end. */
  long due(Span time) {
    return until(time.to()) - until(time.from());
  }

  /** When the first one is due that is not before a moment. */
  Instant next(Instant moment) {
    return first.plusNanos((long) Math.ceil(until(moment) * SECOND / perSecond));
  }

  private long until(Instant moment) {
    double elapsed = Duration.between(first, moment).toNanos();
    return (long) Math.ceil(Math.max(0, elapsed) / SECOND * perSecond);
  }

  /** A rate at which one request at least is due in every such time. */
  static long needed(Duration time) {
    return Math.min(1_000_000, (long) Math.ceil(SECOND / Math.max(1, time.toNanos())));
  }
}
