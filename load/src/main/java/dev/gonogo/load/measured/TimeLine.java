package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Blocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Intervals that are put together from the histograms of injectors. */
final class TimeLine {

  private final Instant start;
  private final Map<Long, Interval> intervals = new TreeMap<>();

  TimeLine(Instant start) {
    this.start = start;
  }

  void answered(long interval, Histogram histogram) {
    add(interval, histogram.getTotalCount(), 0, histogram.getMaxValue());
  }

  void failed(long interval, Histogram histogram) {
    add(interval, 0, histogram.getTotalCount(), histogram.getMaxValue());
  }

  private void add(long interval, long answered, long failed, long longest) {
    Interval one =
        new Interval(
            start.plus(Blocks.INTERVAL.multipliedBy(interval)),
            answered,
            failed,
            Duration.ofNanos(longest));
    intervals.merge(interval, one, Interval::with);
  }

  List<Interval> intervals() {
    return List.copyOf(intervals.values());
  }
}
