package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many lines of the document have which status, as a bar and in words; then the other steps.
 */
final class CountsBar {
  private static final Comparator<Status> BEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private CountsBar() {}

  static Html of(JudgedRun run) {
    List<Row> rows = Rows.of(List.of(run));
    List<Row> lines = rows.stream().filter(Row::isLine).toList();
    List<Row> steps = rows.stream().filter(row -> !row.isLine()).toList();
    List<Html> parts = new ArrayList<>();
    if (!lines.isEmpty()) {
      parts.add(bar(lines));
      parts.add(words("line", lines));
    }
    if (!steps.isEmpty()) {
      parts.add(words("step", steps));
    }
    return element("div", "counts").holding(parts);
  }

  /** The status of each row and how many have it, the best first, those that were not run last. */
  private static Map<@Nullable Status, Integer> counts(List<Row> rows) {
    Map<@Nullable Status, Integer> counts = new TreeMap<>(BEST_FIRST);
    for (Row row : rows) {
      Judged gravest = row.gravest(0);
      counts.merge(gravest == null ? null : gravest.status(), 1, Integer::sum);
    }
    return counts;
  }

  private static Html bar(List<Row> lines) {
    List<Html> parts = new ArrayList<>();
    double from = 0;
    for (Map.Entry<@Nullable Status, Integer> count : counts(lines).entrySet()) {
      double share = 100.0 * count.getValue() / lines.size();
      parts.add(
          element("rect", Look.of(count.getKey()).tone().style())
              .with("x", percent(from))
              .with("width", percent(share))
              .with("height", "100%")
              .holding());
      from += share;
    }
    return element("svg", "bar").with("aria-hidden", "true").holding(parts);
  }

  private static Html words(String one, List<Row> rows) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("b").text(Count.of(rows.size(), one)));
    for (Map.Entry<@Nullable Status, Integer> count : counts(rows).entrySet()) {
      Look look = Look.of(count.getKey());
      Html sign = element("span", "sign").with("aria-hidden", "true").text(look.sign());
      parts.add(
          element("span", "count " + look.tone().style())
              .holding(sign, Html.text(" " + count.getValue() + " " + look.word())));
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
