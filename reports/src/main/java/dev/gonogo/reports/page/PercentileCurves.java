package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Curves;
import dev.gonogo.engine.evidence.Curves.Curve;
import dev.gonogo.engine.evidence.Curves.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Distributions as curves over percentiles, which get more room the rarer they are: what happens to
 * one request of a thousand is as wide as what happens to one of ten.
 */
final class PercentileCurves {
  private static final Plot PLOT = new Plot(260);
  private static final List<Double> PERCENTILES = List.of(0.0, 50.0, 90.0, 99.0, 99.9);

  /** Where the slowest request stands: as if it were one of ten thousand. */
  private static final double ALL = 99.99;

  private PercentileCurves() {}

  static Html of(Curves curves) {
    Scale scale = Scale.of(values(curves).min().orElse(1), values(curves).max().orElse(10));
    List<Html> content = new ArrayList<>(PLOT.levels(scale));
    for (double percentile : PERCENTILES) {
      double x = PLOT.x(across(percentile));
      content.add(Plot.line("level", x, PLOT.y(0), x, PLOT.y(1)));
      content.add(PLOT.below(across(percentile), name(percentile)));
    }
    content.add(PLOT.below(across(100), "all"));
    int last = curves.curves().size() - 1;
    for (int i = 0; i <= last; i++) {
      content.add(curve(curves.curves().get(i), scale, i == last ? "curve now" : "curve then"));
    }
    String name = "How long \"%s\" took, by percentile".formatted(curves.title());
    return element("figure", "plot")
        .holding(PLOT.picture(name, content), element("figcaption").holding(legend(curves)));
  }

  private static DoubleStream values(Curves curves) {
    return curves.curves().stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(Point::milliseconds)
        .filter(value -> value > 0);
  }

  private static Html curve(Curve curve, Scale scale, String classes) {
    String points =
        curve.points().stream()
            .map(
                point ->
                    Plot.number(PLOT.x(across(point.percentile())))
                        + ","
                        + Plot.number(PLOT.y(scale.at(point.milliseconds()))))
            .collect(Collectors.joining(" "));
    return element("polyline", classes).with("points", points).holding();
  }

  /** From 0 for the median of nothing to 1 for the slowest of all. */
  private static double across(double percentile) {
    return Math.log10(1 / (1 - Math.min(percentile, ALL) / 100)) / 4;
  }

  private static String name(double percentile) {
    return percentile == Math.rint(percentile)
        ? "%.0f%%".formatted(percentile)
        : "%s%%".formatted(percentile);
  }

  private static List<Html> legend(Curves curves) {
    List<Html> parts = new ArrayList<>();
    int last = curves.curves().size() - 1;
    for (int i = 0; i <= last; i++) {
      Html sample =
          element("svg", "sample")
              .with("viewbox", "0 0 24 8")
              .with("aria-hidden", "true")
              .holding(Plot.line(i == last ? "curve now" : "curve then", 0, 4, 24, 4));
      parts.add(
          element("span")
              .holding(sample, Html.text(" "), Html.quoted(curves.curves().get(i).name())));
    }
    return parts;
  }
}
