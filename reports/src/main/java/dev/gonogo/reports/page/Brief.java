package dev.gonogo.reports.page;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is said of an outcome where there is room for one line. */
final class Brief {
  private Brief() {}

  static Html of(Judged outcome) {
    List<Html> parts = new ArrayList<>();
    // That a line is not bound is said by its status, and so it is of one that was not run.
    if (outcome.status() != Status.UNBOUND && outcome.status() != null) {
      parts.add(Html.quoted(firstLine(outcome.message())));
    }
    Instant due = outcome.planned().due();
    if (due != null && outcome.isOpen()) {
      parts.add(Html.text(", due "));
      parts.add(Moments.minutes(due));
    }
    return Html.all(parts);
  }

  /** Whether there is more to a message than its first line. */
  static boolean isShort(String message) {
    return message.lines().filter(line -> !line.isBlank()).count() < 2;
  }

  /** The first line of a message, and how many more there are. */
  static String firstLine(String message) {
    List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      return message.strip();
    }
    return lines.get(0) + " … and " + Count.of(lines.size() - 1, "more line");
  }
}
