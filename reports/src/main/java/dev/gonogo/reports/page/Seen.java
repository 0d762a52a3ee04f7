package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen, as it is: texts, and cells in rows and columns. Shown where it is short, folded
 * where it is long.
 */
final class Seen {
  private static final int LONGEST = 24;

  private Seen() {}

  static Html message(String message) {
    return message.isBlank()
        ? Html.NONE
        : element("div", "message").holding(Html.block(message.strip()));
  }

  static Html of(List<Observation> observations) {
    List<Html> parts = new ArrayList<>();
    observations.forEach(each -> parts.add(one(each)));
    return Html.all(parts);
  }

  private static Html one(Observation observation) {
    Grid grid = observation.grid();
    long lines = grid == null ? observation.text().lines().count() : grid.rows().size();
    boolean folded = lines > LONGEST || observation.name().equals("stack trace");
    Html.Element details = element("details", "seen");
    return (folded ? details : details.with("open", ""))
        .holding(
            element("summary")
                .holding(
                    Html.quoted(observation.name()),
                    Html.text(" · " + Count.of(lines, grid == null ? "line" : "row"))),
            grid == null ? Html.block(observation.text()) : table(observation.name(), grid));
  }

  private static Html table(String name, Grid grid) {
    List<List<Html>> rows =
        grid.rows().stream().map(row -> row.stream().map(Html::quoted).toList()).toList();
    return Tables.of(name, "cards matrix", grid.columns(), rows);
  }
}
