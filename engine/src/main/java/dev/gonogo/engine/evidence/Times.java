package dev.gonogo.engine.evidence;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Durations and times as people write them, in messages and reports alike. */
public final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm XXX", Locale.ROOT);

  private Times() {}

  /**
   * The minute as text, with its offset: {@code 2026-12-06 02:00 +09:00}.
   *
   * @param time a date and time with an offset or a zone
   */
  public static String minute(TemporalAccessor time) {
    return MINUTE.format(time);
  }

  /**
   * The duration as text: {@code 340 ms}, {@code 4.2 s}, {@code 5 min}, {@code 1 h 30 min}.
   *
   * <p>Below a second in whole milliseconds, below a minute in tenths of a second, from there in
   * whole seconds; the same in every locale.
   *
   * @param duration zero or more
   */
  public static String text(Duration duration) {
    if (duration.toMillis() < 1_000) {
      return duration.toMillis() + " ms";
    }
    if (duration.toSeconds() < 60) {
      String seconds = String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1_000.0);
      return seconds.replaceAll("\\.0$", "") + " s";
    }
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    int seconds = duration.toSecondsPart();
    return ((hours > 0 ? hours + " h " : "")
            + (minutes > 0 ? minutes + " min " : "")
            + (seconds > 0 ? seconds + " s" : ""))
        .strip();
  }
}
