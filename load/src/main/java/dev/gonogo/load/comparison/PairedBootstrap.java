package dev.gonogo.load.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Compares a percentile of two sides that took turns in short blocks.
 *
 * <p>Pairs of neighbouring blocks are drawn with replacement, so that what disturbed both sides at
 * one time is drawn for both, and requests that follow each other stay together; the interval is
 * that of the percentile method (Efron and Tibshirani, An Introduction to the Bootstrap, chapters
 * 13 and 16).
 *
 * @param resamples how often all pairs are drawn
 * @param seed decides what is drawn
 */
public record PairedBootstrap(int resamples, long seed) {
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  /** 2,000 resamples. */
  public static PairedBootstrap of(long seed) {
    return new PairedBootstrap(2_000, seed);
  }

  /**
   * Compares.
   *
   * @param before the blocks of one side, in nanoseconds
   * @param after the blocks of the other one; one that has no partner is left out
   * @param percentile more than 0, at most 100
   * @throws IllegalArgumentException where a side has no samples
   */
  public Comparison compare(List<Histogram> before, List<Histogram> after, double percentile) {
    int pairs = Math.min(before.size(), after.size());
    BlockCounts one = BlockCounts.of(before.subList(0, pairs));
    BlockCounts other = BlockCounts.of(after.subList(0, pairs));
    if (one.samples() == 0 || other.samples() == 0) {
      throw new IllegalArgumentException("nothing to compare: a side has no samples");
    }
    int[] each = IntStream.range(0, pairs).toArray();
    double was = one.percentile(percentile, each);
    double is = other.percentile(percentile, each);
    double[] ratios = new double[resamples];
    double[] differences = new double[resamples];
    Random random = new Random(seed);
    for (int i = 0; i < resamples; i++) {
      int[] drawn = random.ints(pairs, 0, pairs).toArray();
      double drawnWas = one.percentile(percentile, drawn);
      double drawnIs = other.percentile(percentile, drawn);
      // A draw without any sample of a side says nothing; it may not say "equal" either.
      boolean empty = Double.isNaN(drawnWas) || Double.isNaN(drawnIs);
      ratios[i] = empty ? is / was : drawnIs / drawnWas;
      differences[i] = empty ? is - was : drawnIs - drawnWas;
    }
    return new Comparison(
        percentile,
        was,
        is,
        estimate(is / was, ratios),
        estimate(is - was, differences),
        pairs,
        one.samples(),
        other.samples());
  }

  private static Estimate estimate(double value, double[] drawn) {
    Arrays.sort(drawn);
    return new Estimate(value, quantile(drawn, LOWER), quantile(drawn, UPPER));
  }

  private static double quantile(double[] sorted, double part) {
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
