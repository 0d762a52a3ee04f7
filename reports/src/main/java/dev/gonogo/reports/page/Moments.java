package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time: in UTC, the same for every reader; the script adds the reader's own. */
final class Moments {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moments() {}

  static Html minutes(Instant at) {
    return element("time").with("datetime", at.toString()).text(MINUTES.format(at));
  }

  static Html seconds(Instant at) {
    return element("time").with("datetime", at.toString()).text(SECONDS.format(at));
  }
}
