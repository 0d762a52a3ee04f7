package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Acceptance;
import java.util.ArrayList;
import java.util.List;

/** Every finding that is accepted by name, and what it was good for. */
final class AcceptancesSection {
  private static final List<String> COLUMNS =
      List.of("Finding", "Accepted by", "Until", "Limit", "Reason", "Found");

  private AcceptancesSection() {}

  static Html of(Page page) {
    List<List<Html>> rows = new ArrayList<>();
    page.verdict().acceptances().forEach(acceptance -> rows.add(row(acceptance, page)));
    return element("section")
        .id("acceptances")
        .with("aria-labelledby", "acceptances-title")
        .holding(
            element("h2").id("acceptances-title").text("Acceptances"),
            rows.isEmpty()
                ? element("p", "note").text("Nothing is accepted by name.")
                : Tables.of("Acceptances", "cards prose", COLUMNS, rows));
  }

  private static List<Html> row(Acceptance acceptance, Page page) {
    AcceptanceRead read = acceptance.read();
    String limit = read.limit();
    return List.of(
        Html.quoted(read.what()),
        Html.quoted(read.by()),
        Html.all(Html.text(read.until() + " "), expiry(read)),
        Html.quoted(limit == null ? "none" : limit),
        Html.quoted(read.reason()),
        found(acceptance, page));
  }

  private static Html expiry(AcceptanceRead read) {
    return read.expired() ? Look.of(Status.FAILED).saying("expired").badge() : Html.NONE;
  }

  private static Html found(Acceptance acceptance, Page page) {
    if (acceptance.steps().isEmpty()) {
      return Look.of(Status.UNBOUND).saying("matched nothing").badge();
    }
    List<Html> items = new ArrayList<>();
    for (String step : acceptance.steps()) {
      Html link = page.row(step).map(RowLink::of).orElse(Html.quoted(page.run().title(step)));
      items.add(element("li").holding(link));
    }
    return element("ul").holding(items);
  }
}
