package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/** One row: what came of it at each target in one line, and below it the evidence. */
final class RowDetails {
  static final String REHEARSAL = "rehearsal";
  static final String PRODUCTION = "production";

  private RowDetails() {}

  static Html of(Row row, Page page) {
    String status = Look.of(row.status()).token();
    Html.Element details =
        element("details", row.isLine() ? "item" : "item step")
            .id(row.anchor())
            .with(
                "data-statuses",
                row.isUnlikeRehearsal() ? status + " " + Unlike.LOOK.token() : status);
    details = flagged(details, "data-open", row.isOpen());
    details = flagged(details, "data-telling", isTelling(row));
    return flagged(details, "data-unlike", row.isUnlikeRehearsal())
        .holding(summary(row, page), evidence(row, page));
  }

  private static Html.Element flagged(Html.Element element, String attribute, boolean set) {
    return set ? element.with(attribute, "") : element;
  }

  /** Whether the evidence says more than the line above it: it is unfolded on paper. */
  private static boolean isTelling(Row row) {
    return row.outcomes().stream()
        .flatMap(outcome -> outcome.counting().stream())
        .anyMatch(
            counting ->
                !counting.outcome().findings().isEmpty()
                    || (counting.outcome().status().compareTo(Status.BLOCKED) < 0));
  }

  private static Html summary(Row row, Page page) {
    Html badge = Look.of(row.status()).badge();
    List<Html> outcomes =
        page.isSideBySide()
            ? List.of(
                side(REHEARSAL, row.rehearsed().map(RowDetails::badge).orElse(Html.text("–"))),
                side(PRODUCTION, badge))
            : List.of(element("span", "outcome").holding(badge));
    Html title = element("span", "title").holding(Html.quoted(row.title()));
    return element("summary")
        .holding(
            element("span", "outcomes").holding(outcomes),
            element("span", "line").holding(title, Unlike.of(row), brief(row)),
            element("span", "place").holding(Html.quoted(row.first().source())));
  }

  private static Html side(String name, Html badge) {
    return element("span", "outcome").holding(element("span", "target").text(name + " "), badge);
  }

  private static Html badge(Rehearsed rehearsed) {
    return rehearsed.isKnown() ? Look.of(rehearsed.status()).badge() : Html.text("–");
  }

  private static Html brief(Row row) {
    Html brief = Brief.of(row.gravest());
    return brief.isEmpty() ? Html.NONE : element("span", "brief").holding(brief);
  }

  private static Html evidence(Row row, Page page) {
    List<Html> outcomes = new ArrayList<>();
    for (Judged outcome : row.outcomes()) {
      outcomes.add(
          row.isEachStep()
              ? Evidence.ofStep(outcome, page.run(), page)
              : Evidence.of(outcome, page.run(), page));
    }
    if (row.rehearsed().isEmpty()) {
      return element("div", "evidence").holding(element("div", "of-target").holding(outcomes));
    }
    return element("div", "evidence")
        .holding(
            ofSide(REHEARSAL, RehearsedEvidence.of(row, row.rehearsed().get())),
            ofSide(PRODUCTION, Html.all(outcomes)));
  }

  private static Html ofSide(String name, Html outcomes) {
    return element("div", "of-target").holding(element("p", "target").text(name), outcomes);
  }
}
