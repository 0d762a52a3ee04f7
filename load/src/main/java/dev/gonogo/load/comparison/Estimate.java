package dev.gonogo.load.comparison;

/**
 * A number and the interval that it lies in, with a confidence of 95 %.
 *
 * @param value what was measured
 * @param lower the beginning of the interval
 * @param upper its end
 */
public record Estimate(double value, double lower, double upper) {

  /** Half of the interval's width, which shrinks with the square root of the samples. */
  double halfWidth() {
    return (upper - lower) / 2;
  }
}
