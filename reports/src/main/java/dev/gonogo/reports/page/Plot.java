package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The area of a picture: what is drawn in it stands in fractions of its width and height, from the
 * lower left.
 *
 * @param height of the whole picture, in the units that its width has 720 of
 */
record Plot(int height) {
  private static final int WIDTH = 720;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;

  double x(double part) {
    return LEFT + part * (WIDTH - LEFT - RIGHT);
  }

  double y(double part) {
    return height - BOTTOM - part * (height - TOP - BOTTOM);
  }

  /** The picture; its numbers stand in a table beside it, so it only needs a name. */
  Html picture(String name, List<Html> content) {
    return element("svg", "plot")
        .with("viewbox", "0 0 " + WIDTH + " " + height)
        .with("role", "img")
        .with("aria-label", name)
        .holding(content);
  }

  /** Lines across at the ticks of a scale, with what they are. */
  List<Html> levels(Scale scale) {
    List<Html> lines = new ArrayList<>();
    for (double tick : scale.ticks()) {
      double y = y(scale.at(tick));
      lines.add(line("level", x(0), y, x(1), y));
      lines.add(label(x(0) - 6, y + 4, "end", Scale.text(tick)));
    }
    return lines;
  }

  /** A name below the area. */
  Html below(double part, String text) {
    return label(x(part), height - 8.0, "middle", text);
  }

  static Html line(String classes, double x1, double y1, double x2, double y2) {
    return element("line", classes)
        .with("x1", number(x1))
        .with("y1", number(y1))
        .with("x2", number(x2))
        .with("y2", number(y2))
        .holding();
  }

  static Html label(double x, double y, String anchor, String text) {
    return element("text")
        .with("x", number(x))
        .with("y", number(y))
        .with("text-anchor", anchor)
        .text(text);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
