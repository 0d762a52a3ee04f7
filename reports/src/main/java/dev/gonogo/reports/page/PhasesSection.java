package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Times;
import java.util.ArrayList;
import java.util.List;

/** The phases: times beside promises, whether each way back restored, and where the time went. */
final class PhasesSection {
  private static final List<String> COLUMNS =
      List.of(
          "Phase", "Deploy", "Promised", "Rollback", "Promised", "After the rollback", "All of it");

  private PhasesSection() {}

  static Html of(Page page) {
    List<Phase> phases = Phase.of(page.run());
    if (phases.isEmpty()) {
      return Html.NONE;
    }
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2").id("phases-title").text("Phases"));
    parts.add(table(phases));
    phases.forEach(phase -> parts.add(timeline(phase, page)));
    return element("section").id("phases").with("aria-labelledby", "phases-title").holding(parts);
  }

  private static Html table(List<Phase> phases) {
    List<List<Html>> rows = phases.stream().map(PhasesSection::row).toList();
    return Tables.of("Phases, times and rollbacks", "cards phases", COLUMNS, rows);
  }

  private static List<Html> row(Phase phase) {
    return List.of(
        Html.quoted(phase.name()),
        PhaseFacts.taken(phase, StepKind.DEPLOY),
        PhaseFacts.promised(phase, StepKind.DEPLOY),
        PhaseFacts.taken(phase, StepKind.ROLLBACK),
        PhaseFacts.promised(phase, StepKind.ROLLBACK),
        PhaseFacts.identity(phase),
        Html.text(Times.text(phase.span())));
  }

  private static Html timeline(Phase phase, Page page) {
    Html summary =
        element("summary")
            .holding(
                element("b").holding(Html.quoted(phase.name())),
                Html.text(" · " + Times.text(phase.span())));
    return element("details", "timeline")
        .with("open", "")
        .holding(summary, Lanes.of(phase), Promises.of(phase, page));
  }
}
