package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.TimeLine;
import dev.gonogo.engine.evidence.TimeLine.Kind;
import dev.gonogo.engine.evidence.TimeLine.Slot;
import dev.gonogo.engine.evidence.TimeLine.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How requests fared while scripts ran: the slowest of each slot of time, and below it what ran,
 * what stood still and which locks were waited for. What the spans are stands in a list, by number.
 */
final class TrafficTimeLine {
  private static final int HEIGHT = 200;
  private static final int LANE = 20;
  private static final double NARROWEST = 1.5;
  private static final double ROOM_FOR_A_NUMBER = 16;

  private TrafficTimeLine() {}

  static Html of(String name, TimeLine line) {
    Plot plot = new Plot(HEIGHT);
    double slowest = line.slots().stream().mapToDouble(Slot::slowestMilliseconds).max().orElse(1);
    Scale scale = Scale.of(1, Math.max(10, slowest));
    List<Html> content = new ArrayList<>(plot.levels(scale));
    line.slots().forEach(slot -> content.add(bar(plot, scale, slot, line)));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double seconds = line.milliseconds() * tenth / 10.0 / 1_000;
      content.add(plot.below(tenth / 10.0, String.format(Locale.ROOT, "%.1f s", seconds)));
    }
    return element("figure", "plot")
        .holding(
            plot.picture("The slowest request of every moment: " + name, content),
            lanes(plot, line),
            spans(line));
  }

  private static Html bar(Plot plot, Scale scale, Slot slot, TimeLine line) {
    double top = plot.y(scale.at(slot.slowestMilliseconds()));
    double from = plot.x(part(slot.from(), line));
    double width = (plot.x(1) - plot.x(0)) / Math.max(1, line.slots().size());
    String errors = slot.errors() == 0 ? "" : ", " + Count.of(slot.errors(), "error");
    return element("rect", slot.errors() == 0 ? "slot" : "slot stop")
        .with("x", Plot.number(from))
        .with("y", Plot.number(slot.requests() == 0 ? plot.y(0) : top))
        .with("width", Plot.number(Math.max(NARROWEST, width - 0.5)))
        .with("height", Plot.number(slot.requests() == 0 ? 0 : plot.y(0) - top))
        .holding(
            element("title")
                .text(
                    "%.1f s: %s, the slowest %.1f ms%s"
                        .formatted(
                            slot.from() / 1_000.0,
                            Count.of(slot.requests(), "request"),
                            slot.slowestMilliseconds(),
                            errors)));
  }

  private static double part(long milliseconds, TimeLine line) {
    return Math.min(1, Math.max(0, (double) milliseconds / Math.max(1, line.milliseconds())));
  }

  private static Html lanes(Plot plot, TimeLine line) {
    List<Html> content = new ArrayList<>();
    int lane = 0;
    for (Kind kind : Kind.values()) {
      double y = (double) LANE * lane++;
      content.add(Plot.label(plot.x(0) - 6, y + 14, "end", kind.word()));
      for (int i = 0; i < line.spans().size(); i++) {
        Span span = line.spans().get(i);
        if (span.kind() == kind) {
          content.add(bar(plot, span, i + 1, y, line));
        }
      }
    }
    return element("svg", "plot")
        .with("viewbox", "0 0 720 " + LANE * Kind.values().length)
        .with("aria-hidden", "true")
        .holding(content);
  }

  private static Html bar(Plot plot, Span span, int number, double y, TimeLine line) {
    double from = plot.x(part(span.from(), line));
    double width = Math.max(NARROWEST, plot.x(part(span.to(), line)) - from);
    Html bar =
        element("rect", "span " + tone(span.kind()).style())
            .with("x", Plot.number(from))
            .with("y", Plot.number(y + 3))
            .with("width", Plot.number(width))
            .with("height", "14")
            .holding(element("title").text(number + ": " + span.text()));
    // What has no room for its number is found by pointing at it.
    return width < ROOM_FOR_A_NUMBER
        ? bar
        : Html.all(bar, Plot.label(from + 2, y + 14, "start", String.valueOf(number)));
  }

  private static Tone tone(Kind kind) {
    return switch (kind) {
      case STATEMENT -> Tone.LATER;
      case STALL -> Tone.STOP;
      case LOCK -> Tone.DOUBT;
    };
  }

  private static Html spans(TimeLine line) {
    List<Html> items =
        line.spans().stream()
            .map(
                span ->
                    element("li")
                        .holding(
                            Html.text(
                                "%s, from %.1f s to %.1f s: "
                                    .formatted(
                                        span.kind().word(),
                                        span.from() / 1_000.0,
                                        span.to() / 1_000.0)),
                            Html.quoted(span.text())))
            .toList();
    return element("figcaption").holding(element("ol", "spans").holding(items));
  }
}
