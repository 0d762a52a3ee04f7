package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.reports.recorded.ReasonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands against a better word, the gravest first, each with a link to its evidence. */
final class WhySection {
  /** Whoever has more of one status than this filters the list of everything. */
  private static final int MOST = 50;

  private WhySection() {}

  static Html of(Page page) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2").text(ReasonGroup.title(page.verdict().word())));
    parts.addAll(reasons(page));
    return element("section").id("why").with("aria-label", "Why").holding(parts);
  }

  private static List<Html> reasons(Page page) {
    JudgedRun run = page.run();
    Against against = Against.of(run, page);
    List<Html> parts = new ArrayList<>();
    if (run.verdict().gate() == Gate.DRAFT) {
      parts.add(note("Draft gate: the word is NO-GO (draft), whatever the run has found."));
    }
    against.whole().forEach(reason -> parts.add(whole(reason, page)));
    List<Html> rows = new ArrayList<>();
    against.rows().forEach((status, found) -> rows.addAll(group(status, found, page)));
    if (!rows.isEmpty()) {
      parts.add(element("ul", "reasons").holding(rows));
    }
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

  private static Html whole(Reason reason, Page page) {
    Html at =
        page.row(reason.item())
            .map(row -> element("div").holding(RowLink.of(row)))
            .orElse(Html.NONE);
    return element("div", "note")
        .holding(
            Look.of(reason.status()).badge(), Html.text(" "), Html.quoted(reason.message()), at);
  }

  /**
   * Where the status says it all, the lines stand in what is open; here is where to look. What is
   * about production as a whole stands there alone.
   */
  private static List<Html> group(Status status, Set<Row> rows, Page page) {
    if (!OpenSection.shows(status)) {
      return gravest(status, rows);
    }
    List<Html> reasons = new ArrayList<>();
    List<Row> listed = new ArrayList<>(rows);
    listed.removeAll(page.production());
    rows.stream()
        .filter(page.production()::contains)
        .forEach(row -> reasons.add(reason(row, status)));
    if (!listed.isEmpty()) {
      reasons.add(counted(status, listed));
    }
    return reasons;
  }

  private static Html counted(Status status, List<Row> rows) {
    boolean lines = rows.stream().allMatch(Row::isLine);
    String many = Count.of(rows.size(), lines ? "line" : "step");
    String anchor = "#" + OpenSection.anchor(status);
    return reason(
        status,
        element("a").with("href", anchor).text(many),
        said(ReasonGroup.inCommon(status, rows.size())));
  }

  private static List<Html> gravest(Status status, Set<Row> rows) {
    List<Html> reasons = new ArrayList<>();
    rows.stream().limit(MOST).forEach(row -> reasons.add(reason(row, status)));
    if (rows.size() > MOST) {
      String more = "%d more %s".formatted(rows.size() - MOST, status.word());
      String filter = "#status=" + Look.of(status).token();
      reasons.add(reason(status, element("a").with("href", filter).text(more), Html.NONE));
    }
    return reasons;
  }

  private static Html reason(Row row, Status status) {
    List<Judged> outcomes = row.outcomes();
    List<Judged> such = outcomes.stream().filter(each -> each.status() == status).toList();
    String where =
        outcomes.size() > 1
            ? "after %s: "
                .formatted(String.join(", ", such.stream().map(Judged::afterStep).toList()))
            : "";
    String message = such.get(0).message();
    // Problems of the files are all there is to say, and each has its place.
    Html said =
        row.first().kind() == StepKind.READ
            ? Seen.message(message)
            : said(where + Brief.firstLine(message));
    return reason(status, Html.all(RowLink.of(row), Unlike.of(row)), said);
  }

  private static Html said(String message) {
    return element("p", "message").with("dir", "auto").text(message);
  }

  private static Html reason(Status status, Html what, Html said) {
    return element("li").holding(Look.of(status).badge(), element("div").holding(what, said));
  }
}
