package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.reports.recorded.Tally;
import dev.gonogo.reports.recorded.Tally.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many lines of the document have which status, as a bar and in words; then the other steps.
 */
final class CountsBar {
  private CountsBar() {}

  static Html of(JudgedRun run) {
    List<Row> rows = Rows.of(run);
    Tally lines = Rows.tally(rows.stream().filter(Row::isLine).toList());
    Tally steps = Rows.tally(rows.stream().filter(row -> !row.isLine()).toList());
    List<Html> parts = new ArrayList<>();
    if (lines.total() > 0) {
      parts.add(bar(lines));
      parts.add(words("line", lines));
    }
    if (steps.total() > 0) {
      parts.add(words("step", steps));
    }
    return element("div", "counts").holding(parts);
  }

  private static Html bar(Tally lines) {
    List<Html> parts = new ArrayList<>();
    double from = 0;
    for (Part part : lines.parts()) {
      double share = 100.0 * part.count() / lines.total();
      parts.add(
          element("rect", Look.of(part.status()).tone().style())
              .with("x", percent(from))
              .with("width", percent(share))
              .with("height", "100%")
              .holding());
      from += share;
    }
    return element("svg", "bar").with("aria-hidden", "true").holding(parts);
  }

  private static Html words(String one, Tally tally) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("b").text(Count.of(tally.total(), one)));
    for (Part part : tally.parts()) {
      Look look = Look.of(part.status());
      Html sign = element("span", "sign").with("aria-hidden", "true").text(look.sign());
      parts.add(
          element("span", "count " + look.tone().style())
              .holding(sign, Html.text(" " + part.count() + " " + look.word())));
    }
    return element("p").holding(separated(parts));
  }

  private static List<Html> separated(List<Html> parts) {
    List<Html> separated = new ArrayList<>();
    for (Html part : parts) {
      separated.add(part);
      separated.add(Html.text(" "));
    }
    return separated;
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
