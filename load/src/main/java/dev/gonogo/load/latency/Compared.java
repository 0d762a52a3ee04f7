package dev.gonogo.load.latency;

import dev.gonogo.load.comparison.Comparison;
import dev.gonogo.load.comparison.PairedBootstrap;
import dev.gonogo.load.measured.Part;
import java.util.stream.Stream;

/** One request on two sides. */
final class Compared {
  /** Fewer do not give an interval that can be believed. */
  static final long LEAST_SAMPLES = 100;

  private static final double BUSY = 95;
  private static final double PART_OF_SERVICE = 0.1;
  private static final double HAND_OVER = 100_000;

  private final Side before;
  private final Side now;
  private final String request;
  private final Part part;
  private final long seed;

  Compared(Side before, Side now, String request, boolean closed, long seed) {
    this.before = before;
    this.now = now;
    this.request = request;
    this.seed = seed;
    this.part = closed || isQueueing(before) || isQueueing(now) ? Part.RESPONSE : Part.SERVICE;
  }

  /**
   * Whether requests wait for each other: then what they wait is the server's doing too. Else only
   * the time of the server is compared, which what the injector adds would make more alike.
   */
  private boolean isQueueing(Side side) {
    return side.histogram(request, Part.POOL).getValueAtPercentile(BUSY)
        > HAND_OVER
            + PART_OF_SERVICE * side.histogram(request, Part.SERVICE).getValueAtPercentile(50);
  }

  /** What of it is compared. */
  Part part() {
    return part;
  }

  long fewest() {
    return Stream.of(before, now)
        .mapToLong(side -> side.histogram(request, part).getTotalCount())
        .min()
        .orElse(0);
  }

  Comparison at(double percentile) {
    return PairedBootstrap.of(seed)
        .compare(before.blocks(request, part), now.blocks(request, part), percentile);
  }
}
