package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as readers of every kind need them. Where there is no room for columns, the style sheet
 * puts the cells below one another, each with its name in front; browsers then forget that this is
 * a table, so its roles are said.
 */
final class Tables {
  private Tables() {}

  /**
   * A table.
   *
   * @param name what a screen reader calls it
   * @param columns the names of the columns
   * @param rows the cells of each row; the first is the head of its row
   */
  static Html of(String name, String classes, List<String> columns, List<List<Html>> rows) {
    List<Html> heads = new ArrayList<>();
    columns.forEach(
        column ->
            heads.add(
                element("th").with("scope", "col").with("role", "columnheader").text(column)));
    Html head = part("thead").holding(line().holding(heads));
    Html body = part("tbody").holding(rows.stream().map(row -> row(columns, row)).toList());
    return element("table", classes)
        .with("role", "table")
        .with("aria-label", name)
        .holding(head, body);
  }

  private static Html row(List<String> columns, List<Html> row) {
    List<Html> cells = new ArrayList<>();
    cells.add(element("th").with("scope", "row").with("role", "rowheader").holding(row.get(0)));
    for (int i = 1; i < row.size(); i++) {
      Html value = element("div").holding(row.get(i));
      cells.add(
          element("td").with("role", "cell").with("data-name", columns.get(i)).holding(value));
    }
    return line().holding(cells);
  }

  private static Html.Element part(String name) {
    return element(name).with("role", "rowgroup");
  }

  private static Html.Element line() {
    return element("tr").with("role", "row");
  }
}
