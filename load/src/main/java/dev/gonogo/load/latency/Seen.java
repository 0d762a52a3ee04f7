package dev.gonogo.load.latency;

import dev.gonogo.engine.evidence.Curves;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** What measurements look like, whatever is claimed. */
final class Seen {
  private static final double MILLISECOND = 1_000_000;
  private static final List<Double> PERCENTILES =
      List.of(0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 100.0);

  private final LatencyCheck check;
  private final Workload workload;
  private final Measurements measured;
  private final Optional<Side> before;
  private final Map<String, Compared> compared;

  Seen(
      LatencyCheck check,
      Workload workload,
      Measurements measured,
      Optional<Side> before,
      Map<String, Compared> compared) {
    this.check = check;
    this.workload = workload;
    this.measured = measured;
    this.before = before;
    this.compared = compared;
  }

  List<Observation> observations() {
    List<Observation> observations = new ArrayList<>();
    observations.add(new Observation("latency", grid()));
    for (String request : measured.requests()) {
      Curves curves = curves(request);
      observations.add(
          new Observation(
              "percentiles of " + request, "see the grid \"latency\", and the files", curves));
    }
    observations.add(new Observation("how it was judged", judged()));
    return observations;
  }

  /** The one that is compared with first. */
  private List<Side> sides() {
    return Stream.concat(before.stream(), Stream.of(Side.now(measured))).toList();
  }

  private Grid grid() {
    List<List<String>> rows = new ArrayList<>();
    for (String request : measured.requests()) {
      sides().forEach(side -> rows.add(row(request, side)));
    }
    return new Grid(
        List.of(
            "transaction",
            "server",
            "answered",
            "failed",
            "per s",
            "p50",
            "p95",
            "p99",
            "maximum",
            "of it waiting for a connection, p95",
            "sent late, p99"),
        rows);
  }

  private static List<String> row(String request, Side side) {
    Histogram responses = side.histogram(request, Part.RESPONSE);
    return List.of(
        request,
        side.words(),
        "%,d".formatted(responses.getTotalCount()),
        "%,d".formatted(side.histogram(request, Part.FAILED).getTotalCount()),
        "%.1f".formatted(side.measured().throughput(side.target(), request)),
        at(responses, 50),
        at(responses, 95),
        at(responses, 99),
        at(responses, 100),
        at(side.histogram(request, Part.POOL), 95),
        at(side.histogram(request, Part.LAG), 99));
  }

  private static String at(Histogram histogram, double percentile) {
    return Nanoseconds.text((double) histogram.getValueAtPercentile(percentile));
  }

  private Curves curves(String request) {
    return new Curves(
        request,
        sides().stream()
            .map(
                side ->
                    new Curves.Curve(side.words(), points(side.histogram(request, Part.RESPONSE))))
            .toList());
  }

  private static List<Curves.Point> points(Histogram responses) {
    return PERCENTILES.stream()
        .map(
            percentile ->
                new Curves.Point(
                    percentile, responses.getValueAtPercentile(percentile) / MILLISECOND))
        .toList();
  }

  private String judged() {
    String closed =
        check.users().isPresent()
            ? "\nresponses are corrected for coordinated omission: a user who waits sends nothing"
            : "";
    return """
        arrivals: %s, by the shares of the traffic, %d connections for each login
        warm-up, not counted: %d s; measured: %s
        blocks of %d ms%s
        seed: %d%s%s"""
        .formatted(
            workload.arrivals(),
            workload.connections(),
            workload.warmUp().toSeconds(),
            measured.duration(),
            workload.blocks().length().toMillis(),
            workload.targets().size() == 2 ? ", the servers taking turns A B B A" : "",
            workload.seed(),
            compared(),
            closed);
  }

  private String compared() {
    if (compared.isEmpty()) {
      return "";
    }
    StringBuilder said =
        new StringBuilder(
            "\ninterval: 95 %, of 2,000 draws of pairs of neighbouring blocks (paired block bootstrap)");
    compared.forEach(
        (request, both) ->
            said.append(
                "\n%s: %s is compared, of at least %,d requests on each side"
                    .formatted(request, both.part().word(), both.fewest())));
    return said.toString();
  }
}
