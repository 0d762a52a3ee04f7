package dev.gonogo.load.latency;

import java.time.Duration;
import java.util.Locale;

/** Nanoseconds as people read them. */
final class Nanoseconds {
  private static final double MILLISECOND = 1_000_000;
  private static final double SECOND = 1_000 * MILLISECOND;

  private Nanoseconds() {}

  /** Three significant digits: {@code 0.184 ms}, {@code 38.2 ms}, {@code 2.41 s}. */
  static String text(double nanoseconds) {
    return nanoseconds < SECOND
        ? digits(nanoseconds / MILLISECOND) + " ms"
        : digits(nanoseconds / SECOND) + " s";
  }

  static String text(Duration duration) {
    return text((double) duration.toNanos());
  }

  private static String digits(double number) {
    int decimals = number < 1 ? 3 : number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  /** A ratio as a change: {@code +34%}, {@code −85%}; nearly nothing is {@code −99.6%}. */
  static String change(double ratio) {
    long percent = Math.round((ratio - 1) * 100);
    if (percent <= -99) {
      return String.format(Locale.ROOT, "−%.1f%%", Math.min(99.9, (1 - ratio) * 100));
    }
    return percent < 0 ? "−" + -percent + "%" : "+" + percent + "%";
  }
}
