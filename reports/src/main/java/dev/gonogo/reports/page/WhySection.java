package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands against a better word, the gravest first, each with a link to its evidence. */
final class WhySection {
  private WhySection() {}

  static Html of(Page page) {
    List<Html> parts = new ArrayList<>();
    for (int target = 0; target < page.runs().size(); target++) {
      JudgedRun run = page.runs().get(target);
      String title = Why.title(run.verdict());
      parts.add(element("h2").text(page.runs().size() > 1 ? run.target() + ": " + title : title));
      parts.addAll(reasons(page, target));
    }
    return element("section").id("why").with("aria-label", "Why").holding(parts);
  }

  private static List<Html> reasons(Page page, int target) {
    JudgedRun run = page.runs().get(target);
    Against against = Against.of(run, page);
    List<Html> parts = new ArrayList<>();
    if (run.verdict().gate() == Gate.DRAFT) {
      parts.add(note("Draft gate: the word is NO-GO (draft), whatever the run has found."));
    }
    against.whole().forEach(reason -> parts.add(whole(reason)));
    against.rows().forEach((status, rows) -> parts.add(group(status, rows, target)));
    if (run.steps().values().stream().anyMatch(step -> step.status() == null)) {
      parts.add(note(Why.notRun(run) + " were not run."));
    }
    if (parts.isEmpty()) {
      parts.add(note(Why.of(run, against)));
    }
    return parts;
  }

  private static Html note(String text) {
    return element("p", "note").text(text);
  }

  private static Html whole(Reason reason) {
    return element("p", "note")
        .holding(Look.of(reason.status()).badge(), Html.text(" "), Html.quoted(reason.message()));
  }

  /** Where the status says it all, the lines stand in what is open; here is where to look. */
  private static Html group(Status status, Set<Row> rows, int target) {
    if (OpenSection.shows(status)) {
      boolean lines = rows.stream().allMatch(Row::isLine);
      String many = Count.of(rows.size(), lines ? "line" : "step") + ": see ";
      return element("p", "note")
          .holding(
              Look.of(status).badge(),
              Html.text(" " + many),
              element("a")
                  .with("href", "#" + OpenSection.anchor(target, status))
                  .text("what is open, and for whom"));
    }
    List<Html> items = rows.stream().map(row -> reason(row, target)).toList();
    return element("ul", "reasons").holding(items);
  }

  private static Html reason(Row row, int target) {
    Judged gravest = row.gravest(target);
    String message = gravest == null ? "" : gravest.message();
    return element("li")
        .holding(
            gravest == null ? Html.NONE : Look.of(gravest.status()).badge(),
            Html.text(" "),
            RowLink.of(row),
            element("p", "message").with("dir", "auto").text(Brief.firstLine(message)));
  }
}
