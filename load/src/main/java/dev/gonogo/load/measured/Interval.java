package dev.gonogo.load.measured;

import java.time.Duration;
import java.time.Instant;

/**
 * A tenth of a second on a time line.
 *
 * @param start of the tenth
 * @param answered requests that should have been sent in it, and were answered
 * @param failed requests that should have been sent in it, and failed
 * @param longest response of both
 */
public record Interval(Instant start, long answered, long failed, Duration longest) {

  /** The same tenth, as two injectors measured it. */
  Interval with(Interval other) {
    return new Interval(
        start,
        answered + other.answered,
        failed + other.failed,
        longest.compareTo(other.longest) < 0 ? other.longest : longest);
  }
}
