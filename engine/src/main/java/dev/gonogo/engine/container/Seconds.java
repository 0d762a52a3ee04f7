package dev.gonogo.engine.container;

import java.time.Duration;
import java.util.Locale;

/** Times as they are told. */
public final class Seconds {
  private static final double NANOSECONDS = 1e9;

  private Seconds() {}

  /** How long ago a {@link System#nanoTime} was, such as {@code 1.2 s}. */
  public static String since(long begun) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / NANOSECONDS);
  }

  /** A limit as a person wrote it: whole seconds, or else milliseconds. */
  public static String of(Duration limit) {
    return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
