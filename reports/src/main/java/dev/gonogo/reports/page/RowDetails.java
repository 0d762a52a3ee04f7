package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row: what came of it at each target in one line, and below it the evidence. */
final class RowDetails {
  private RowDetails() {}

  static Html of(Row row, Page page) {
    String statuses =
        statuses(row).stream()
            .map(status -> Look.of(status).token())
            .collect(Collectors.joining(" "));
    Html.Element details =
        element("details", row.isLine() ? "item" : "item step")
            .id(row.anchor())
            .with("data-statuses", statuses);
    return (row.isOpen() ? details.with("data-open", "") : details)
        .holding(summary(row, page), evidence(row, page));
  }

  /** The status at each target; more than one where targets differ. */
  static Set<@Nullable Status> statuses(Row row) {
    Set<@Nullable Status> statuses = new LinkedHashSet<>();
    for (int target = 0; target < row.outcomes().size(); target++) {
      Judged gravest = row.gravest(target);
      if (gravest != null) {
        statuses.add(gravest.status());
      }
    }
    return statuses;
  }

  private static Html summary(Row row, Page page) {
    boolean several = page.runs().size() > 1;
    List<Html> outcomes = new ArrayList<>();
    List<Html> briefs = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      Judged gravest = row.gravest(target);
      String name = page.runs().get(target).target();
      Html badge = gravest == null ? Html.text("–") : Look.of(gravest.status()).badge();
      Html label = element("span", "target").text(name + " ");
      outcomes.add(element("span", "outcome").holding(several ? label : Html.NONE, badge));
      if (gravest != null) {
        Html brief = Brief.of(gravest);
        briefs.add(brief.isEmpty() || !several ? brief : Html.all(label, brief));
      }
    }
    return element("summary")
        .holding(
            element("span", "outcomes").holding(outcomes),
            element("span", "line")
                .holding(
                    element("span", "title").holding(Html.quoted(row.title())),
                    element("span", "briefs").holding(briefs)),
            element("span", "place").holding(Html.quoted(row.first().source())));
  }

  private static Html evidence(Row row, Page page) {
    List<Html> targets = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      JudgedRun run = page.runs().get(target);
      List<Html> outcomes = new ArrayList<>();
      for (Judged outcome : row.outcomes().get(target)) {
        Html step =
            row.isEachStep()
                ? element("p", "each")
                    .holding(
                        Look.of(outcome.status()).badge(),
                        Html.text(" after "),
                        Html.quoted(row.stepOf(outcome)))
                : Html.NONE;
        outcomes.add(element("div", "outcome").holding(step, Evidence.of(outcome, run, page)));
      }
      Html name = page.runs().size() > 1 ? element("p", "target").text(run.target()) : Html.NONE;
      targets.add(element("div", "of-target").holding(name, Html.all(outcomes)));
    }
    return element("div", "evidence").holding(targets);
  }
}
