package dev.gonogo.load.measured;

import java.time.Instant;
import java.util.List;

/**
 * What an injector says of itself at its end.
 *
 * @param share which of the injectors it was, from 0
 * @param shares how many there were
 * @param start when the measured part began
 * @param end when no further request was sent
 * @param sent requests that were answered or failed, of the warm-up too
 * @param failed those of them that failed
 * @param slow how many were slow
 */
record Result(
    int share,
    int shares,
    Instant start,
    Instant end,
    long sent,
    long failed,
    long slow,
    List<ErrorCount> errors) {

  Result {
    errors = List.copyOf(errors);
  }
}
