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
  private final double percentile;
  private final long seed;
  private final Part part;

  private Compared(
      Side before, Side now, String request, boolean closed, double percentile, long seed) {
    this.before = before;
    this.now = now;
    this.request = request;
    this.closed = closed;
    this.percentile = percentile;
    this.seed = seed;
    this.part =
        closed || isWaiting(before, percentile) || isWaiting(now, percentile)
            ? Part.RESPONSE
            : Part.SERVICE;
  }

  /**
   * Every request that was measured, by its name.
   *
   * @param before what is compared with; where it is empty nothing is
   * @param closed whether users wait for each answer, and send nothing meanwhile
   * @param quantile what of it is compared
   * @param seed decides what the intervals are drawn from
   */
  static Map<String, Compared> each(
      Measurements measured, Optional<Side> before, boolean closed, Quantile quantile, long seed) {
    Map<String, Compared> each = new LinkedHashMap<>();
    before.ifPresent(
        side ->
            measured
                .requests()
                .forEach(
                    request ->
                        each.put(
                            request,
                            new Compared(
                                side,
                                Side.now(measured),
                                request,
                                closed,
                                quantile.percentile(),
                                seed))));
    return each;
  }

  /**
   * Whether requests wait for each other, so many that it is part of what is compared: then what
   * they wait is the server's doing too. Else only the time of the server is compared, which what
   * the injector adds would make more alike; of a median, that is so even where the machine stood
   * still for a moment, and many waited then.
   */
  private boolean isWaiting(Side side, double percentile) {
    return side.at(request, Part.POOL, percentile)
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
        : Optional.of(now).filter(side -> isOverloaded(side) && isWaiting(before, BUSY));
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

  Comparison comparison() {
    return PairedBootstrap.of(seed)
        .compare(before.blocks(request, part), now.blocks(request, part), percentile);
  }
}
