package dev.gonogo.load.measured;

import java.util.Arrays;

/**
 * What one thread measured and nobody has looked at yet: numbers only, so that measuring takes no
 * time.
 */
public final class Samples {
  static final int WIDTH = 5;
  private static final int ROWS = 1024;

  /** Beside the number of the request in a row: it failed. */
  static final long FAILED = 1L << 32;

  private long[] rows = new long[WIDTH * ROWS];
  private int size;
  private long sent;
  private long failed;

  Samples() {}

  /**
   * A request that was answered.
   *
   * @param kind its number, of all targets
   * @param due when it should have been sent, in nanoseconds since the warm-up was over
   */
  public synchronized void answered(int kind, long due, long lag, long pool, long service) {
    sent++;
    add(kind, due, lag, pool, service);
  }

  /** A request that failed, this long after it should have been sent. */
  public synchronized void failed(int kind, long due, long response) {
    sent++;
    failed++;
    add(kind | FAILED, due, 0, 0, response);
  }

  private void add(long kind, long due, long lag, long pool, long service) {
    if (due < 0) {
      return; // The warm-up.
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size] = kind;
    rows[size + 1] = due;
    rows[size + 2] = lag;
    rows[size + 3] = pool;
    rows[size + 4] = service;
    size += WIDTH;
  }

  /** Takes all rows away. */
  synchronized long[] take() {
    long[] taken = Arrays.copyOf(rows, size);
    size = 0;
    return taken;
  }

  synchronized long sent() {
    return sent;
  }

  synchronized long failures() {
    return failed;
  }
}
