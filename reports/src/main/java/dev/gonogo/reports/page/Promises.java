package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.TimeMeasured;
import dev.gonogo.engine.evidence.Times;
import java.util.List;

/** Promises of the steps of a phase, where there are more than one line has room for. */
final class Promises {
  private static final List<String> COLUMNS = List.of("Promise", "What", "Taken", "Promised");

  private Promises() {}

  static Html of(Phase phase, Page page) {
    if (phase.times().stream().map(TimeMeasured::step).distinct().count() < 2) {
      return Html.NONE;
    }
    List<List<Html>> rows = phase.times().stream().map(time -> row(time, page)).toList();
    return element("details", "promises")
        .holding(
            element("summary").text("Every promise of its steps"),
            Tables.of("Promises of " + phase.name(), "cards", COLUMNS, rows));
  }

  private static List<Html> row(TimeMeasured time, Page page) {
    return List.of(
        page.row(time.step()).map(RowLink::titled).orElse(Html.NONE),
        Html.quoted(time.what()),
        Html.text(Times.text(time.taken())),
        Html.all(
            PhaseFacts.kept(PhaseFacts.isKept(time)),
            Html.text(" " + Times.text(time.promised()))));
  }
}
