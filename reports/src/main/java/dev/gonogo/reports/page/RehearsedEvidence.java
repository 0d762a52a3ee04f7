package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.RehearsalRead.Step;
import dev.gonogo.reports.recorded.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/** What a rehearsal said of a line: its evidence is on its own page. */
final class RehearsedEvidence {
  private RehearsedEvidence() {}

  static Html of(Row row, Rehearsed rehearsed) {
    if (!rehearsed.isKnown()) {
      return element("p").text("The rehearsal did not have this line.");
    }
    List<Html> steps = new ArrayList<>();
    for (Step step : rehearsed.steps()) {
      Html head = element("p", "each").holding(Look.of(step.status()).badge(), after(row, step));
      steps.add(element("div", "outcome").holding(head, Seen.message(step.message())));
    }
    return Html.all(steps);
  }

  /** After which step, where the line is checked after each. */
  private static Html after(Row row, Step step) {
    return row.isEachStep()
        ? row.outcomes().stream()
            .filter(judged -> judged.planned().id().equals(step.id()))
            .findFirst()
            .map(
                judged ->
                    Html.all(
                        Html.text(" after "),
                        element("b").holding(Html.quoted(judged.afterStep()))))
            .orElse(Html.NONE)
        : Html.NONE;
  }
}
