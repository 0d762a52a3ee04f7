package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Curves;
import dev.gonogo.engine.evidence.TimeLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Where things stand in pictures of load. */
class PlotTest {

  @Test
  void a_curve_rises_to_the_right_and_the_rare_gets_as_much_room_as_the_common() {
    Parsed figure =
        Parsed.of(
            PercentileCurves.of(
                    new Curves(
                        "list",
                        List.of(
                            curve("before the phase", 1, 10, 100), curve("now", 1, 100, 1_000))))
                .toString());

    assertThat(figure.all("polyline").stream().map(line -> line.getAttribute("points")))
        .containsExactly("64.0,232.0 224.0,158.7 384.0,85.3", "64.0,232.0 224.0,85.3 384.0,12.0");
    assertThat(figure.all("polyline").stream().map(line -> line.getAttribute("class")))
        .containsExactly("curve then", "curve now");
    assertThat(figure.all("text").stream().map(Parsed::text))
        .containsExactly(
            "1 ms", "10 ms", "100 ms", "1 s", "0%", "50%", "90%", "99%", "99.9%", "all");
    assertThat(Parsed.text(figure.all("figcaption").get(0))).isEqualTo("before the phase now");
    assertThat(figure.all("svg").get(0).getAttribute("aria-label"))
        .isEqualTo("How long \"list\" took, by percentile");
  }

  private static Curves.Curve curve(String name, double... milliseconds) {
    return new Curves.Curve(
        name,
        List.of(
            new Curves.Point(0, milliseconds[0]),
            new Curves.Point(90, milliseconds[1]),
            new Curves.Point(99, milliseconds[2])));
  }

  @Test
  void a_time_line_has_a_bar_for_every_moment_and_numbers_what_ran() {
    Parsed figure =
        Parsed.of(
            TrafficTimeLine.of(
                    "deployed under traffic",
                    new TimeLine(
                        Instant.EPOCH,
                        200,
                        List.of(new TimeLine.Slot(0, 3, 0, 100), new TimeLine.Slot(100, 0, 0, 0)),
                        List.of(new TimeLine.Span(TimeLine.Kind.LOCK, -50, 100, "on <orders>"))))
                .toString());

    List<Element> bars = figure.all("rect");
    assertThat(bars.stream().map(bar -> bar.getAttribute("x") + " " + bar.getAttribute("height")))
        .containsExactly("64.0 160.0", "384.0 0.0", "64.0 14");
    assertThat(figure.all("title").stream().map(Parsed::text))
        .containsExactly(
            "0.0 s: 3 requests, the slowest 100.0 ms",
            "0.1 s: 0 requests, the slowest 0.0 ms",
            "1: on <orders>");
    assertThat(figure.all("li").stream().map(Parsed::text))
        .containsExactly("lock, from -0.1 s to 0.1 s: on <orders>");
  }

  @Test
  void milliseconds_of_any_size_have_a_scale() {
    assertThat(Scale.of(0, 0)).isEqualTo(new Scale(-3, -2));
    assertThat(Scale.of(0.4, 2_500)).isEqualTo(new Scale(-1, 4));
    assertThat(Scale.of(10, 10)).isEqualTo(new Scale(1, 2));
    assertThat(new Scale(0, 2).at(10)).isEqualTo(0.5);
    assertThat(new Scale(-1, 4).ticks().stream().map(Scale::text))
        .containsExactly("0.1 ms", "1 ms", "10 ms", "100 ms", "1 s", "10 s");
  }
}
