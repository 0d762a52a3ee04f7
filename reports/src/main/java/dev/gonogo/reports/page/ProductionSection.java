package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RehearsalRead;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.RecordedStep.Attempt;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Production as a whole: who it is and what the login may do, the rehearsal that it is held
 * against, how far it is from that, and what says that nothing was written.
 */
final class ProductionSection {
  /** What is a list of sentences; everything else is shown as it is. */
  private static final Set<String> LISTS =
      Set.of("to know", "not possible", "not compared", "not readable");

  private static final String PROSE = "what this proves";

  /** Longer lists are folded. */
  private static final int SHORT = 12;

  private ProductionSection() {}

  static Html of(Page page) {
    if (page.production().isEmpty()) {
      return Html.NONE;
    }
    List<Html> items = page.production().stream().map(row -> item(row, page)).toList();
    return element("section")
        .id("production")
        .with("aria-labelledby", "production-title")
        .holding(
            element("h2").id("production-title").text("Production"),
            element("ul", "reasons verified").holding(items));
  }

  private static Html item(Row row, Page page) {
    Judged judged = row.gravest();
    List<Html> parts = new ArrayList<>();
    parts.add(element("b").holding(Html.quoted(row.title())));
    judged.counting().map(Attempt::outcome).ifPresent(outcome -> parts.add(told(judged, outcome)));
    if (row.first().kind() == StepKind.REHEARSAL) {
      page.run().run().rehearsal().ifPresent(read -> parts.add(heldAgainst(read, judged)));
    }
    parts.add(Evidence.around(judged, page.run(), page));
    parts.add(Evidence.facts(judged));
    return element("li")
        .id(row.anchor())
        .holding(Look.of(row.status()).badge(), element("div").holding(parts));
  }

  private static Html told(Judged judged, Outcome outcome) {
    List<Html> parts = new ArrayList<>();
    List<String> findings = outcome.findings().stream().map(Finding::text).toList();
    if (findings.isEmpty()) {
      parts.add(element("p").with("dir", "auto").text(judged.message()));
    } else {
      parts.add(list(findings, "finding"));
    }
    outcome.observations().forEach(seen -> parts.add(seen(seen)));
    return Html.all(parts);
  }

  private static Html seen(Observation seen) {
    if (seen.name().equals(PROSE)) {
      return element("p", "message").with("dir", "auto").text(seen.text());
    }
    return LISTS.contains(seen.name())
        ? Html.all(
            element("p", "name").holding(Html.quoted(seen.name())),
            list(seen.text().lines().toList(), "line"))
        : Seen.of(List.of(seen));
  }

  private static Html list(List<String> sentences, String one) {
    List<Html> items =
        sentences.stream().map(text -> element("li").holding(Html.quoted(text))).toList();
    Html list = element("ul", "findings").holding(items);
    return items.size() <= SHORT
        ? list
        : element("details", "seen")
            .holding(element("summary").text("All " + Count.of(items.size(), one)), list);
  }

  /** The rehearsal in short; why it does not count, unless that was said. */
  private static Html heldAgainst(RehearsalRead read, Judged judged) {
    String steps = Tally.of(read.steps().stream().map(RehearsalRead.Step::status).toList()).text();
    Html ended =
        element("p", "message")
            .holding(
                Html.text("It ended "),
                Moments.minutes(read.finished()),
                Html.text(" with "),
                element("b").text(read.word().text()),
                Html.text(": " + steps));
    String objection = read.objection();
    return objection == null || judged.message().contains(objection)
        ? ended
        : Html.all(
            ended, element("p").holding(Html.text("It does not count: "), Html.quoted(objection)));
  }
}
