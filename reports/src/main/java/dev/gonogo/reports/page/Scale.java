package dev.gonogo.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A logarithmic scale of milliseconds, from the power of ten below the least to the one above the
 * most: latencies span several, and the tail must not flatten everything else.
 *
 * @param least exponent of ten at the bottom
 * @param most exponent of ten at the top; greater
 */
record Scale(int least, int most) {
  /** Less than this is nothing that could be told apart. */
  private static final double SMALLEST = 0.001;

  static Scale of(double least, double most) {
    int bottom = (int) Math.floor(Math.log10(Math.max(SMALLEST, least)));
    int top = (int) Math.ceil(Math.log10(Math.max(SMALLEST, most)));
    return new Scale(bottom, Math.max(bottom + 1, top));
  }

  /** From 0 at the bottom to 1 at the top. */
  double at(double milliseconds) {
    double exponent = Math.log10(Math.max(SMALLEST, milliseconds));
    return Math.min(1, Math.max(0, (exponent - least) / (most - least)));
  }

  /** The values that lines are drawn at. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int exponent = least; exponent <= most; exponent++) {
      ticks.add(Math.pow(10, exponent));
    }
    return ticks;
  }

  static String text(double milliseconds) {
    if (milliseconds >= 1_000) {
      return String.format(Locale.ROOT, "%.0f s", milliseconds / 1_000);
    }
    return milliseconds >= 1
        ? String.format(Locale.ROOT, "%.0f ms", milliseconds)
        : String.format(Locale.ROOT, "%s ms", milliseconds);
  }
}
