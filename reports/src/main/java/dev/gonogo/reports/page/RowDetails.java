package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row: what came of it at each target in one line, and below it the evidence. */
final class RowDetails {
  private RowDetails() {}

  static Html of(Row row, Page page) {
    String statuses =
        row.statuses().stream()
            .map(status -> Look.of(status).token())
            .collect(Collectors.joining(" "));
    Html.Element details =
        element("details", row.isLine() ? "item" : "item step")
            .id(row.anchor())
            .with("data-statuses", statuses);
    return flagged(flagged(details, "data-open", row.isOpen()), "data-telling", isTelling(row))
        .holding(summary(row, page), evidence(row, page));
  }

  private static Html.Element flagged(Html.Element element, String attribute, boolean set) {
    return set ? element.with(attribute, "") : element;
  }

  /** Whether the evidence says more than the line above it: it is unfolded on paper. */
  private static boolean isTelling(Row row) {
    return row.outcomes().stream()
        .flatMap(List::stream)
        .flatMap(outcome -> outcome.counting().stream())
        .anyMatch(
            counting ->
                !counting.outcome().findings().isEmpty()
                    || (counting.outcome().status().compareTo(Status.BLOCKED) < 0));
  }

  private static Html summary(Row row, Page page) {
    List<Html> outcomes = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      Judged gravest = row.gravest(target);
      Html badge = gravest == null ? Html.text("–") : Look.of(gravest.status()).badge();
      outcomes.add(element("span", "outcome").holding(name(page, target), badge));
    }
    Html title = element("span", "title").holding(Html.quoted(row.title()));
    return element("summary")
        .holding(
            element("span", "outcomes").holding(outcomes),
            element("span", "line").holding(title, briefs(row, page)),
            element("span", "place").holding(Html.quoted(row.first().source())));
  }

  /** What is said of it at each target; once, where all say the same. */
  private static Html briefs(Row row, Page page) {
    Map<String, Html> briefs = new LinkedHashMap<>();
    List<Html> named = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      Judged gravest = row.gravest(target);
      Html brief = gravest == null ? Html.NONE : Brief.of(gravest);
      briefs.put(brief.toString(), brief);
      if (!brief.isEmpty()) {
        named.add(element("span", "brief").holding(name(page, target), brief));
      }
    }
    return briefs.size() > 1 || named.isEmpty()
        ? Html.all(named)
        : element("span", "brief").holding(briefs.values().iterator().next());
  }

  private static Html name(Page page, int target) {
    return page.isSeveral()
        ? element("span", "target").text(page.runs().get(target).target() + " ")
        : Html.NONE;
  }

  private static Html evidence(Row row, Page page) {
    List<Html> targets = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      JudgedRun run = page.runs().get(target);
      List<Html> outcomes = new ArrayList<>();
      for (Judged outcome : row.outcomes().get(target)) {
        outcomes.add(
            row.isEachStep()
                ? Evidence.ofStep(outcome, run, page)
                : Evidence.of(outcome, run, page));
      }
      Html name = page.isSeveral() ? element("p", "target").text(run.target()) : Html.NONE;
      targets.add(element("div", "of-target").holding(name, Html.all(outcomes)));
    }
    return element("div", "evidence").holding(targets);
  }
}
