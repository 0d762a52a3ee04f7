package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.reports.recorded.Tally;
import java.util.ArrayList;
import java.util.List;

/** Every line in the document's order and every other step, with its evidence one click away. */
final class ItemsSection {
  private ItemsSection() {}

  static Html of(Page page) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2").id("items-title").text("Every line and every step"));
    parts.add(filter(page));
    parts.add(
        element("p", "on-paper").text("Steps that passed and are no lines are not on paper."));
    page.groups().forEach(group -> parts.add(group(group, page)));
    parts.add(
        element("p", "note").id("nothing").with("hidden", "").text("Nothing has all of this."));
    return element("section", page.isSideBySide() ? "side-by-side" : "single")
        .id("items")
        .with("aria-labelledby", "items-title")
        .holding(parts);
  }

  /** Without the script there is nothing to filter with: the script shows it. */
  private static Html filter(Page page) {
    return element("form", "filter")
        .id("filter")
        .with("role", "search")
        .with("hidden", "")
        .holding(
            element("label")
                .holding(
                    Html.text("Text "),
                    element("input")
                        .id("text")
                        .with("type", "search")
                        .with("autocomplete", "off")
                        .with("aria-keyshortcuts", "/")
                        .alone()),
            element("label", "only")
                .holding(
                    element("input").id("only").with("type", "checkbox").alone(),
                    Html.text(" only what is open")),
            element("div", "unfolding")
                .holding(unfold("unfold", "Unfold all"), unfold("fold", "Fold all")),
            element("div", "statuses")
                .with("role", "group")
                .with("aria-label", "Only these")
                .holding(buttons(page)),
            element("p", "shown").id("shown").with("role", "status").holding());
  }

  private static Html unfold(String id, String text) {
    return element("button").id(id).with("type", "button").text(text);
  }

  private static Html button(Look look, int count) {
    Html sign = element("span", "sign").with("aria-hidden", "true").text(look.sign());
    return element("button", "status " + look.tone().style())
        .with("type", "button")
        .with("aria-pressed", "false")
        .with("data-status", look.token())
        .holding(sign, Html.text(" " + look.word() + " "), element("b").text("" + count));
  }

  /** For each status a button that says as many as it shows; last, what was not run. */
  private static List<Html> buttons(Page page) {
    Tally tally = Rows.tally(page.rows());
    List<Html> buttons = new ArrayList<>();
    tally.counts().forEach((status, count) -> buttons.add(button(Look.of(status), count)));
    if (tally.notRun() > 0) {
      buttons.add(button(Look.of(null), tally.notRun()));
    }
    long unlike = page.rows().stream().filter(Row::isUnlikeRehearsal).count();
    if (unlike > 0) {
      buttons.add(button(Unlike.LOOK, (int) unlike));
    }
    return buttons;
  }

  private static Html group(Group group, Page page) {
    long lines = group.rows().stream().filter(Row::isLine).count();
    long steps = group.rows().size() - lines;
    String count =
        (lines > 0 ? Count.of(lines, "line") : "")
            + (lines > 0 && steps > 0 ? ", " : "")
            + (steps > 0 ? Count.of(steps, "step") : "");
    List<Html> rows = group.rows().stream().map(row -> RowDetails.of(row, page)).toList();
    return element("section", "group")
        .holding(
            element("h3")
                .holding(Html.quoted(group.title()), Html.text(" "), element("small").text(count)),
            element("div", "rows").holding(columns(page), Html.all(rows)));
  }

  /** The names of the columns for the eye; each outcome says its side itself. */
  private static Html columns(Page page) {
    return page.isSideBySide()
        ? element("div", "columns")
            .with("aria-hidden", "true")
            .holding(
                element("span").text(RowDetails.REHEARSAL),
                element("span").text(RowDetails.PRODUCTION))
        : Html.NONE;
  }
}
