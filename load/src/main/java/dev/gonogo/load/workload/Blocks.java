package dev.gonogo.load.workload;

import java.time.Duration;

/**
 * The pieces that time is cut into: an interval of a ratio is drawn from them, and of two targets
 * they take turns as A B B A A B B A, so that neither is always the first.
 *
 * @param length of one block, in whole tenths of a second
 */
public record Blocks(Duration length) {

  /** What histograms and time lines are made of; no block is cut in the middle of one. */
  public static final Duration INTERVAL = Duration.ofMillis(100);

  private static final int TURNS = 4;

  /** Checks the length. */
  public Blocks {
    if (length.compareTo(INTERVAL) < 0 || length.toNanos() % INTERVAL.toNanos() != 0) {
      throw new IllegalArgumentException(
          "blocks of %s: a block takes at least 100 ms, and whole tenths of a second"
              .formatted(length));
    }
  }

  /**
   * The number of the block at this time; those of the warm-up are negative.
   *
   * @param nanos since the warm-up was over
   */
  public long at(long nanos) {
    return Math.floorDiv(nanos, length.toNanos());
  }

  /** Which target has its turn in a block, of one or two. */
  public int target(long block, int targets) {
    long turn = Math.floorMod(block, TURNS);
    return targets == 2 && (turn == 1 || turn == 2) ? 1 : 0;
  }
}
