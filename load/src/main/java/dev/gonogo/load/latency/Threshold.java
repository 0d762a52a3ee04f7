package dev.gonogo.load.latency;

import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * The longest that a part of all requests may take.
 *
 * @param of the part; empty for all of them
 * @param limit how long
 */
record Threshold(Optional<Quantile> of, Duration limit) {
  private static final double CONFIDENCE = 1.96;

  String name() {
    return of.map(Quantile::toString).orElse("maximum");
  }

  /** How many requests it takes to judge it. */
  long needed() {
    return of.map(Quantile::needed).orElse(1L);
  }

  double value(Histogram responses) {
    return responses.getValueAtPercentile(percentile());
  }

  private double percentile() {
    return of.map(Quantile::percentile).orElse(100.0);
  }

  /** Whether even the upper end of the percentile's interval keeps the limit. */
  boolean holds(Histogram responses) {
    return at(responses, CONFIDENCE) <= limit.toNanos();
  }

  /** Whether even the lower end breaks it. */
  boolean isBroken(Histogram responses) {
    return at(responses, -CONFIDENCE) > limit.toNanos();
  }

  /**
   * An end of the interval in which the percentile of all requests that could have been sent lies:
   * how many of n samples fall below it is binomial, so its ends are two of the samples themselves
   * (Conover, Practical Nonparametric Statistics, 3.2).
   */
  private double at(Histogram responses, double deviations) {
    double part = percentile() / 100;
    long samples = responses.getTotalCount();
    double rank = part * samples + deviations * Math.sqrt(samples * part * (1 - part));
    double at = Math.min(100, Math.max(0, 100 * Math.ceil(rank) / samples));
    return responses.getValueAtPercentile(at);
  }

  String interval(Histogram responses) {
    return of.isEmpty()
        ? ""
        : " (95%% interval %s to %s)"
            .formatted(
                Nanoseconds.text(at(responses, -CONFIDENCE)),
                Nanoseconds.text(at(responses, CONFIDENCE)));
  }
}
