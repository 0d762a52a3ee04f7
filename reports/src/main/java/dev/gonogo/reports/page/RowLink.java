package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

/** A link to a row in the list of all lines and steps. */
final class RowLink {
  private RowLink() {}

  /** The title, and where it stands in the document. */
  static Html of(Row row) {
    Html place = element("span", "place").holding(Html.quoted(row.first().source()));
    return Html.all(titled(row), Html.text(" "), place);
  }

  /** The title alone. */
  static Html titled(Row row) {
    return element("a").with("href", "#" + row.anchor()).holding(Html.quoted(row.title()));
  }
}
