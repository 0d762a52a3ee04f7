package dev.gonogo.load.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The samples of blocks in a shape that can be drawn from thousands of times: how often each of few
 * values occurs in each block.
 */
final class BlockCounts {
  private final long[] values;
  private final int[][] indexes;
  private final long[][] counts;
  private final long[] totals;

  private BlockCounts(long[] values, int blocks) {
    this.values = values;
    this.indexes = new int[blocks][];
    this.counts = new long[blocks][];
    this.totals = new long[blocks];
  }

  static BlockCounts of(List<Histogram> blocks) {
    TreeSet<Long> distinct = new TreeSet<>();
    for (Histogram block : blocks) {
      recorded(block).forEach(step -> distinct.add(step.value()));
    }
    long[] values = distinct.stream().mapToLong(Long::longValue).toArray();
    BlockCounts all = new BlockCounts(values, blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      all.set(i, recorded(blocks.get(i)));
    }
    return all;
  }

  private record Recorded(long value, long count) {}

  private static List<Recorded> recorded(Histogram histogram) {
    List<Recorded> recorded = new ArrayList<>();
    for (HistogramIterationValue step : histogram.recordedValues()) {
      recorded.add(
          new Recorded(step.getValueIteratedTo(), step.getCountAddedInThisIterationStep()));
    }
    return recorded;
  }

  private void set(int block, Collection<Recorded> recorded) {
    indexes[block] =
        recorded.stream().mapToInt(step -> Arrays.binarySearch(values, step.value())).toArray();
    counts[block] = recorded.stream().mapToLong(Recorded::count).toArray();
    totals[block] = recorded.stream().mapToLong(Recorded::count).sum();
  }

  int blocks() {
    return totals.length;
  }

  long samples() {
    return Arrays.stream(totals).sum();
  }

  /**
   * The value that this part of all samples of some blocks does not exceed; NaN where they have
   * none.
   *
   * @param drawn numbers of blocks, each as often as it was drawn
   */
  double percentile(double percentile, int[] drawn) {
    long[] together = new long[values.length];
    long total = 0;
    for (int block : drawn) {
      for (int i = 0; i < indexes[block].length; i++) {
        together[indexes[block][i]] += counts[block][i];
      }
      total += totals[block];
    }
    long rank = Math.max(1, (long) Math.ceil(percentile / 100 * total));
    long seen = 0;
    for (int i = 0; i < together.length; i++) {
      seen += together[i];
      if (seen >= rank) {
        return values[i];
      }
    }
    return Double.NaN;
  }
}
