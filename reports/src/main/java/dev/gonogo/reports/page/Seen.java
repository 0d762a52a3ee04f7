package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Observation;
import java.util.ArrayList;
import java.util.List;

/** Texts of evidence as they are: shown where they are short, folded where they are long. */
final class Seen {
  private static final int LONGEST = 24;

  private Seen() {}

  static Html message(String message) {
    return message.isBlank()
        ? Html.NONE
        : element("div", "message").holding(Html.block(message.strip()));
  }

  static Html of(List<Observation> observations) {
    List<Html> parts = new ArrayList<>();
    observations.forEach(each -> parts.add(one(each)));
    return Html.all(parts);
  }

  private static Html one(Observation observation) {
    long lines = observation.text().lines().count();
    boolean folded = lines > LONGEST || observation.name().equals("stack trace");
    Html.Element details = element("details", "seen");
    return (folded ? details : details.with("open", ""))
        .holding(
            element("summary")
                .holding(
                    Html.quoted(observation.name()), Html.text(" · " + Count.of(lines, "line"))),
            Html.block(observation.text()));
  }
}
