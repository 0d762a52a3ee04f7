package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Blocks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;

/**
 * The histograms of intervals that are not written yet. An interval may come again: what is slow
 * ends long after it should have been sent.
 */
final class IntervalHistograms {
  private static final int DIGITS = 3;
  private static final long LENGTH = Blocks.INTERVAL.toNanos();

  /** By interval, the number of the request, and the part. */
  private final NavigableMap<Long, List<Map<Part, Histogram>>> open = new TreeMap<>();

  private final Deque<Histogram> unused = new ArrayDeque<>();
  private final int kinds;

  IntervalHistograms(int kinds) {
    this.kinds = kinds;
  }

  void add(long[] rows) {
    for (int at = 0; at < rows.length; at += Samples.WIDTH) {
      int kind = (int) rows[at];
      Map<Part, Histogram> of =
          open.computeIfAbsent(rows[at + 1] / LENGTH, number -> interval()).get(kind);
      if ((rows[at] & Samples.FAILED) != 0) {
        record(of, Part.FAILED, rows[at + 4]);
      } else {
        record(of, Part.LAG, rows[at + 2]);
        record(of, Part.POOL, rows[at + 3]);
        record(of, Part.SERVICE, rows[at + 4]);
        record(of, Part.RESPONSE, rows[at + 2] + rows[at + 3] + rows[at + 4]);
      }
    }
  }

  private List<Map<Part, Histogram>> interval() {
    List<Map<Part, Histogram>> interval = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      interval.add(new EnumMap<>(Part.class));
    }
    return interval;
  }

  private void record(Map<Part, Histogram> of, Part part, long nanos) {
    of.computeIfAbsent(part, key -> unused.isEmpty() ? new Histogram(DIGITS) : unused.pop())
        .recordValue(Math.max(0, nanos));
  }

  /** Hands over the intervals before a moment, in their order, and forgets them. */
  void take(long untilNanos, BiConsumer<Long, List<Map<Part, Histogram>>> reader) {
    while (!open.isEmpty() && (open.firstKey() + 1) * LENGTH <= untilNanos) {
      Map.Entry<Long, List<Map<Part, Histogram>>> first = open.pollFirstEntry();
      reader.accept(first.getKey(), first.getValue());
      for (Map<Part, Histogram> of : first.getValue()) {
        of.values().forEach(Histogram::reset);
        unused.addAll(of.values());
      }
    }
  }
}
