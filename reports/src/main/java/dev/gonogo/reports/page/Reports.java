package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import java.util.ArrayList;
import java.util.List;

/** Links to what else was made of the same evidence. */
final class Reports {
  private Reports() {}

  static Html of(Links links) {
    List<Html> items = new ArrayList<>();
    add(items, links.overview(), "All runs");
    add(items, links.allure(), "Allure report");
    add(items, links.checklist(), "Checklist with a status on every line");
    add(items, links.evidence(), "Evidence of this run");
    return items.isEmpty() ? Html.NONE : element("ul", "reports").holding(items);
  }

  private static void add(List<Html> items, String address, String text) {
    if (!address.isEmpty()) {
      items.add(element("li").holding(element("a").with("href", address).text(text)));
    }
  }
}
