package dev.gonogo.load.injector;

import java.util.concurrent.locks.LockSupport;

/** Waits for moments of {@link System#nanoTime}. */
final class Pause {

  /** So long nobody notices that it is all over. */
  private static final long SLICE = 20_000_000;

  private Pause() {}

  /** Returns at a moment, or soon after the end where that is earlier. */
  static void until(long nanoTime, Ending ending) {
    for (long left; (left = nanoTime - System.nanoTime()) > 0 && !ending.isBefore(nanoTime); ) {
      LockSupport.parkNanos(Math.min(left, SLICE));
    }
  }
}
