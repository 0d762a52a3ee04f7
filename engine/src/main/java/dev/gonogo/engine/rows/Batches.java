package dev.gonogo.engine.rows;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts small relations together, so that a thousand of them are a few queries. */
final class Batches {

  /** How many are asked for in one query at most. */
  static final int MOST = 50;

  /** A batch of this size takes no more: sessions take turns with batches. */
  static final long FULL_BYTES = 16L << 20;

  private Batches() {}

  /** Batches with the largest first, because they take longest. */
  static <T> List<List<T>> of(List<T> all, ToLongFunction<T> size) {
    List<List<T>> batches = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    long bytes = 0;
    for (T next : all.stream().sorted(comparingLong(size).reversed()).toList()) {
      if (batch.size() == MOST || bytes >= FULL_BYTES) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(next);
      bytes += Math.min(size.applyAsLong(next), FULL_BYTES);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
