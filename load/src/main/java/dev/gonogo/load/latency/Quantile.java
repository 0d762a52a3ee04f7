package dev.gonogo.load.latency;

import dev.gonogo.engine.yaml.Doc;
import java.util.Locale;

/** A percentile that can be judged. */
enum Quantile {
  @Doc("Half of all requests.")
  P50(50),
  @Doc("95 of 100 requests.")
  P95(95),
  @Doc("99 of 100 requests.")
  P99(99);

  /** So many samples have to be slower than the percentile, or it is one of them by chance. */
  private static final int BEYOND = 10;

  private final double percentile;

  Quantile(double percentile) {
    this.percentile = percentile;
  }

  double percentile() {
    return percentile;
  }

  /** How many samples it takes at least. */
  long needed() {
    return Math.round(BEYOND / (1 - percentile / 100));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
