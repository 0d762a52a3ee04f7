package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Curves;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.KeptFile;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.TimeLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen, as it is: texts, cells in rows and columns, pictures. Shown where it is short,
 * folded where it is long.
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
    boolean folded = lines(observation) > LONGEST || observation.name().equals("stack trace");
    Html.Element details = element("details", "seen");
    return (folded ? details : details.with("open", ""))
        .holding(
            element("summary")
                .holding(Html.quoted(observation.name()), Html.text(" · " + extent(observation))),
            shape(observation),
            files(observation.files()));
  }

  private static long lines(Observation observation) {
    Grid grid = observation.grid();
    return grid == null ? observation.text().lines().count() : grid.rows().size();
  }

  private static String extent(Observation observation) {
    boolean picture = observation.curves() != null || observation.timeLine() != null;
    return picture
        ? "picture"
        : Count.of(lines(observation), observation.grid() == null ? "line" : "row");
  }

  private static Html shape(Observation observation) {
    Grid grid = observation.grid();
    Curves curves = observation.curves();
    TimeLine timeLine = observation.timeLine();
    if (grid != null) {
      return table(observation.name(), grid);
    }
    if (curves != null) {
      return PercentileCurves.of(curves);
    }
    return timeLine == null
        ? Html.block(observation.text())
        : TrafficTimeLine.of(observation.name(), timeLine);
  }

  private static Html files(List<KeptFile> files) {
    return files.isEmpty()
        ? Html.NONE
        : Tables.of(
            "files",
            "cards",
            List.of("File, beside the evidence", "Bytes", "SHA-256"),
            files.stream()
                .map(
                    file ->
                        List.of(
                            Html.quoted(file.path()),
                            Html.text("%,d".formatted(file.bytes())),
                            Html.text(file.sha256())))
                .toList());
  }

  private static Html table(String name, Grid grid) {
    List<List<Html>> rows =
        grid.rows().stream().map(row -> row.stream().map(Html::quoted).toList()).toList();
    return Tables.of(name, "cards matrix", grid.columns(), rows);
  }
}
