package dev.gonogo.load.injector;

import java.time.Duration;
import java.time.Instant;

/**
 * When things happen, in {@link System#nanoTime}.
 *
 * @param start the warm-up begins
 * @param measured it is over
 * @param ending no request is sent any more
 */
record Times(long start, long measured, Ending ending) {

  /** The nearest to the wall clock that there is: injectors of several machines share it. */
  static Times of(Instant start, Duration warmUp, Duration duration) {
    long now = System.nanoTime();
    long begin = now + Duration.between(Instant.now(), start).toNanos();
    long measured = begin + warmUp.toNanos();
    return new Times(begin, measured, new Ending(measured + duration.toNanos()));
  }
}
