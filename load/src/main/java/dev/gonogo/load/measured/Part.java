package dev.gonogo.load.measured;

import java.util.Locale;

/**
 * A part of the time from the moment that a request should have been sent to its answer; the first
 * three together are the response.
 */
public enum Part {
  /** Waiting for the injector: it was busy, or woke up late. Nobody's fault but ours. */
  LAG,
  /** Waiting for a connection of the pool, because earlier requests had not been answered. */
  POOL,
  /** From sending it to the answer. */
  SERVICE,
  /** From the moment that it should have been sent to the answer. */
  RESPONSE,
  /** The same of a request that failed, which is counted nowhere else. */
  FAILED;

  /** As log files have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
