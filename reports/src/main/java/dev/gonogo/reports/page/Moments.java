package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.reports.recorded.Moment;
import java.time.Instant;

/** Points in time, the same for every reader; the script adds the reader's own. */
final class Moments {
  private Moments() {}

  static Html minutes(Instant at) {
    return element("time").with("datetime", at.toString()).text(Moment.of(at));
  }

  static Html seconds(Instant at) {
    return element("time").with("datetime", at.toString()).text(Moment.timeOf(at));
  }
}
