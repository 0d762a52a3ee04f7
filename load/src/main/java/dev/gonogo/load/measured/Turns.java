package dev.gonogo.load.measured;

import dev.gonogo.load.workload.Blocks;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When one target had its turn.
 *
 * @param target its number
 * @param of how many there are
 * @param duration of all that was measured, in nanoseconds
 */
record Turns(Blocks length, int target, int of, long duration) {

  /** The numbers of its blocks, the last of which may be cut short. */
  List<Long> blocks() {
    long all = length.at(duration + length.length().toNanos() - 1);
    return LongStream.range(0, all)
        .filter(block -> length.target(block, of) == target)
        .boxed()
        .toList();
  }

  /** How long all of them took. */
  long nanos() {
    long whole = length.length().toNanos();
    return blocks().stream().mapToLong(block -> Math.min(whole, duration - (block * whole))).sum();
  }
}
