package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import java.util.ArrayList;
import java.util.List;

/** The way to each section. */
final class Contents {
  private Contents() {}

  static Html of(Page page) {
    List<Html> links = new ArrayList<>();
    links.add(link("why", "Why"));
    if (!page.production().isEmpty()) {
      links.add(link("production", "Production"));
    }
    links.add(link("open", "Open"));
    if (!Phase.of(page.run()).isEmpty()) {
      links.add(link("phases", "Phases"));
    }
    links.add(link("items", "Every line"));
    links.add(link("acceptances", "Acceptances"));
    links.add(link("signatures", "Signatures"));
    return element("nav").with("aria-label", "Sections").holding(element("ul").holding(links));
  }

  private static Html link(String id, String name) {
    return element("li").holding(element("a").with("href", "#" + id).text(name));
  }
}
