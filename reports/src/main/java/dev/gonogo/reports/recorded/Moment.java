package dev.gonogo.reports.recorded;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, the same wherever a report is made: in UTC, and saying so. */
public final class Moment {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moment() {}

  /** {@code 2026-11-21 02:00 UTC}. */
  public static String of(Instant instant) {
    return MINUTE.format(instant);
  }

  /** {@code 02:00:07 UTC}, where the day is known. */
  public static String timeOf(Instant instant) {
    return SECOND.format(instant);
  }

  /** {@code 2026-11-21}. */
  public static String dayOf(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
