package dev.gonogo.load.latency;

import dev.gonogo.load.comparison.Comparison;
import dev.gonogo.load.comparison.PairedBootstrap;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One request on two sides. */
final class Compared {
  /** Fewer do not give an interval that can be believed. */
  static final long LEAST_SAMPLES = 100;

  private static final double BUSY = 95;
  private static final double HALF = 50;
  private static final double PART_OF_SERVICE = 0.1;
  private static final double HAND_OVER = 100_000;

  private final Side before;
  private final Side now;
  private final String request;
  private final boolean closed;
  private final Part part;
  private final long seed;

  private Compared(Side before, Side now, String request, boolean closed, long seed) {
    this.before = before;
    this.now = now;
    this.request = request;
    this.closed = closed;
    this.seed = seed;
    this.part = closed || isQueueing(before) || isQueueing(now) ? Part.RESPONSE : Part.SERVICE;
  }

  /**
   * Every request that was measured, by its name.
   *
   * @param before what is compared with; where it is empty nothing is
   * @param closed whether users wait for each answer, and send nothing meanwhile
   * @param seed decides what the intervals are drawn from
   */
  static Map<String, Compared> each(
      Measurements measured, Optional<Side> before, boolean closed, long seed) {
    Map<String, Compared> each = new LinkedHashMap<>();
    before.ifPresent(
        side ->
            measured
                .requests()
                .forEach(
                    request ->
                        each.put(
                            request,
                            new Compared(side, Side.now(measured), request, closed, seed))));
    return each;
  }

  /**
   * Whether requests wait for each other: then what they wait is the server's doing too. Else only
   * the time of the server is compared, which what the injector adds would make more alike.
   */
  private boolean isQueueing(Side side) {
    return side.at(request, Part.POOL, BUSY)
        > HAND_OVER + PART_OF_SERVICE * side.at(request, Part.SERVICE, HALF);
  }

  /**
   * The side on which the server cannot keep up with the rate: half of all requests wait longer for
   * a connection than for their answer. The length of such a queue grows with the time that is
   * measured, and says nothing of two servers. Where only the later one has it, and on the earlier
   * one nobody waits, that is no accident and the later one is slower; that side is not told.
   *
   * @return empty where there is none, and where users wait for each answer
   */
  Optional<Side> overloaded() {
    if (closed) {
      return Optional.empty();
    }
    return isOverloaded(before)
        ? Optional.of(before)
        : Optional.of(now).filter(side -> isOverloaded(side) && isQueueing(before));
  }

  private boolean isOverloaded(Side side) {
    return side.at(request, Part.POOL, HALF)
        > Math.max(HAND_OVER, side.at(request, Part.SERVICE, HALF));
  }

  /** What it is compared with, in words. */
  String baseline() {
    return before.words();
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
