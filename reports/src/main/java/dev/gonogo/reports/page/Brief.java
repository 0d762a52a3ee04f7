package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.List;

/** What is said of an outcome where there is room for one line. */
final class Brief {
  private Brief() {}

  static Html of(Judged outcome) {
    List<Html> parts = new ArrayList<>();
    String signer = outcome.planned().signer();
    if (outcome.status() == Status.PENDING && signer != null) {
      parts.add(Html.text("to be signed by "));
      parts.add(Html.quoted(signer));
    } else if (outcome.status() != Status.UNBOUND && outcome.status() != null) {
      // That a line is not bound is said by its status, and so it is of one that was not run.
      parts.add(Html.quoted(firstLine(outcome.message())));
    }
    if (outcome.planned().due() != null && outcome.isOpen()) {
      parts.add(Html.text(", due "));
      parts.add(Moments.minutes(outcome.planned().due()));
    }
    return parts.isEmpty() ? Html.NONE : element("span", "brief").holding(parts);
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
