package dev.gonogo.load.latency;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.load.comparison.Comparison;
import dev.gonogo.load.measured.ErrorCount;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** What measurements say of the claims of a check. */
final class Judging {
  private static final long LAG = 1_000_000;
  private static final double LAG_PERCENTILE = 99;

  private final LatencyCheck check;
  private final Measurements measured;
  private final Map<String, Compared> compared;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * Judges.
   *
   * @param compared the requests with what they are compared with; empty where nothing is
   */
  Judging(LatencyCheck check, Measurements measured, Map<String, Compared> compared) {
    this.check = check;
    this.measured = measured;
    this.compared = compared;
  }

  Outcome outcome() {
    lag();
    errors();
    for (String request : measured.requests()) {
      check.thresholds().forEach(threshold -> threshold(request, threshold));
    }
    check
        .change()
        .ifPresent(change -> compared.forEach((request, both) -> compare(request, change, both)));
    check.throughput().ifPresent(least -> throughput(least.perSecond(), least.toString()));
    return Outcome.together(outcomes);
  }

  /**
   * A generator that is late measures itself: where its lateness is part of what is judged. Where
   * only the time of two servers is compared it is not, and stands in the evidence.
   */
  private void lag() {
    double late = measured.lag().getValueAtPercentile(LAG_PERCENTILE);
    if (measured.lag().getTotalCount() > 0 && late > LAG && isLagJudged()) {
      vacuous(
          "requests were sent late, by %s at p99, where 1 ms is allowed: this machine is too busy to say anything. Lower \"rate\", or use one with more cores"
              .formatted(Nanoseconds.text(late)));
    }
  }

  private boolean isLagJudged() {
    boolean absolute = !check.thresholds().isEmpty() || check.throughput().isPresent();
    return absolute || compared.values().stream().anyMatch(both -> both.part() == Part.RESPONSE);
  }

  private void errors() {
    for (ErrorCount error : measured.errors()) {
      long answered =
          measured.histogram(error.target(), error.request(), Part.RESPONSE).getTotalCount();
      double part = (double) error.count() / (answered + error.count());
      if (part > check.errors().map(Fraction::value).orElse(0.0)) {
        String state = error.sqlState().isEmpty() ? "no connection" : error.sqlState();
        failed(
            "%s, %s: %,d of %,d requests failed (%s: %s)"
                .formatted(
                    error.request(),
                    error.target(),
                    error.count(),
                    answered + error.count(),
                    state,
                    error.first()),
            new Finding(
                "requests \"%s\" fail with %s".formatted(error.request(), state),
                "at most " + check.errors().map(Fraction::toString).orElse("none"),
                "%.1f%%".formatted(100 * part)));
      }
    }
  }

  private void threshold(String request, Threshold threshold) {
    Histogram responses = measured.histogram(Servers.NOW, request, Part.RESPONSE);
    String limit = Nanoseconds.text(threshold.limit());
    if (isTooFew(request, responses.getTotalCount(), threshold.name(), threshold.needed())) {
      return;
    }
    String value = Nanoseconds.text(threshold.value(responses));
    String said =
        "%s: %s %s%s".formatted(request, threshold.name(), value, threshold.interval(responses));
    if (threshold.holds(responses)) {
      passed("%s of %s".formatted(said, limit));
    } else if (threshold.isBroken(responses)) {
      failed(
          "%s, more than %s".formatted(said, limit),
          new Finding(
              "%s of \"%s\" is more than %s".formatted(threshold.name(), request, limit),
              limit,
              value));
    } else {
      undecided("%s: the interval spans the limit of %s. Measure longer".formatted(said, limit));
    }
  }

  private void compare(String request, Change change, Compared both) {
    Quantile quantile = check.of();
    String baseline = both.baseline();
    long needed = Math.max(quantile.needed(), Compared.LEAST_SAMPLES);
    if (isTooFew(request, both.fewest(), "a comparison of " + quantile, needed)) {
      return;
    }
    Optional<Side> overloaded = both.overloaded();
    if (overloaded.isPresent()) {
      vacuous(overload(request, overloaded.get()));
      return;
    }
    Comparison comparison = both.comparison();
    String said =
        "%s: %s %s, %s %s: %s (95%% interval %s to %s)"
            .formatted(
                request,
                quantile,
                Nanoseconds.text(comparison.after()),
                Nanoseconds.text(comparison.before()),
                baseline,
                Nanoseconds.change(comparison.ratio().value()),
                Nanoseconds.change(comparison.ratio().lower()),
                Nanoseconds.change(comparison.ratio().upper()));
    String claim = change.isFaster() ? change + " claimed" : change + " allowed";
    switch (comparison.isAtMost(change.ratio(), check.floor())) {
      case HOLDS -> passed("%s, %s%s".formatted(said, claim, noise(comparison, change)));
      case DOES_NOT_HOLD ->
          failed(
              "%s, %s".formatted(said, claim),
              new Finding(
                  "%s of \"%s\" is not within %s of what it is %s"
                      .formatted(quantile, request, change, baseline),
                  change.toString(),
                  Nanoseconds.change(comparison.ratio().value())));
      case OPEN ->
          undecided(
              "%s, %s: the interval spans the limit. Write \"during: %d s\" or more"
                  .formatted(
                      said,
                      claim,
                      Math.round(
                          check.during().toSeconds() * comparison.moreSamples(change.ratio()))));
    }
  }

  private static String overload(String request, Side side) {
    return "%s: the server cannot keep up with the rate %s: half of all requests waited %s or longer for a connection, and took %s to be answered. The length of a queue is nothing to compare. Lower \"rate\""
        .formatted(
            request,
            side.words(),
            Nanoseconds.text(side.at(request, Part.POOL, 50)),
            Nanoseconds.text(side.at(request, Part.SERVICE, 50)));
  }

  private String noise(Comparison comparison, Change change) {
    return comparison.ratio().upper() > change.ratio()
        ? "; less than %s apart, which does not count".formatted(Nanoseconds.text(check.floor()))
        : "";
  }

  private void throughput(double least, String written) {
    double answered =
        measured.requests().stream()
            .mapToDouble(request -> measured.throughput(Servers.NOW, request))
            .sum();
    String said = "%.1f requests a second were answered".formatted(answered);
    if (answered >= least) {
      passed("%s, at least %s claimed".formatted(said, written));
    } else {
      failed(
          "%s, fewer than %s".formatted(said, written),
          new Finding("fewer than %s are answered".formatted(written), written, said));
    }
  }

  private boolean isTooFew(String request, long samples, String what, long needed) {
    if (samples >= needed) {
      return false;
    }
    vacuous(
        "%s: %,d requests were answered, and %s needs %,d. Raise \"rate\" or \"during\""
            .formatted(request, samples, what, needed));
    return true;
  }

  private void passed(String message) {
    outcomes.add(Outcome.passed(message));
  }

  private void vacuous(String message) {
    outcomes.add(Outcome.of(Status.VACUOUS, message));
  }

  private void undecided(String message) {
    outcomes.add(Outcome.of(Status.UNDECIDED, message));
  }

  private void failed(String message, Finding finding) {
    outcomes.add(new Outcome(Status.FAILED, message, List.of(finding), List.of(), null));
  }
}
