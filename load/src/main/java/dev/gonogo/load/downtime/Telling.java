package dev.gonogo.load.downtime;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.check.Witness.Scene;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.played.Play;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of it, with everything that it was judged by. */
final class Telling {
  private static final List<String> COLUMNS =
      List.of("transaction", "when", "requests", "failed", "p99", "slowest");

  private final Seen seen;
  private final Measurements measured;
  private final Scene scene;
  private final String used;
  private final List<String> problems;
  private final Blame blame;
  private final Judging judging;

  /**
   * Judges.
   *
   * @param used what the server used of its machine; empty where that cannot be seen
   * @param problems what kept us from looking
   */
  Telling(Seen seen, Measurements measured, Scene scene, String used, List<String> problems) {
    this.seen = seen;
    this.measured = measured;
    this.scene = scene;
    this.used = used;
    this.problems = List.copyOf(problems);
    this.blame = new Blame(seen);
    this.judging = new Judging(seen, blame);
  }

  Witness.Sight sight() throws IOException {
    Witness.Sight judged = judging.sight();
    return new Witness.Sight(observed(judged.outcome()), judged.isDisturbed());
  }

  private Outcome observed(Outcome outcome) throws IOException {
    return outcome
        .with(
            new Observation(
                "time line",
                "requests, statements, stalls and locks along time",
                new Picture(seen, measured, blame, judging.stalls()).timeLine()))
        .with(new Observation("requests", requests()))
        .with(new Observation("waits", waits()))
        .with(new Observation("server", server()))
        .with(Play.kept(scene.folder(), measured.files()));
  }

  private Grid requests() {
    return new Grid(
        COLUMNS,
        seen.counted().stream()
            .map(
                one ->
                    List.of(
                        one.request(),
                        one.period().toString(),
                        Long.toString(one.number()),
                        Long.toString(one.errors()),
                        Times.text(one.percentile99()),
                        Times.text(one.slowest())))
            .toList());
  }

  private String waits() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Cause, List<Span>> cause : blame.causes().entrySet()) {
      lines.add(
          "%s; others waited for it for %s"
              .formatted(cause.getKey().told(), Times.text(Span.total(cause.getValue()))));
    }
    if (lines.isEmpty()) {
      lines.add("nobody was seen waiting for a lock");
    }
    for (Stall stall : judging.stalls()) {
      lines.add(
          "%s took longer than allowed for %s in all"
              .formatted(
                  Stall.names(stall.requests().stream().map(slow -> slow.request()).toList()),
                  Times.text(Span.total(stall.times()))));
    }
    Failures failures = new Failures(seen);
    failures
        .older()
        .forEach(
            error ->
                lines.add(
                    "requests \"%s\" fail with %s without a deployment too: %s"
                        .formatted(error.request(), Failures.what(error), Failures.words(error))));
    problems.forEach(problem -> lines.add("not everything could be looked at: " + problem));
    return lines.stream().collect(joining("\n"));
  }

  private String server() {
    String description = scene.staging().description();
    return used.isEmpty() ? description : "%s: %s".formatted(description, used);
  }
}
