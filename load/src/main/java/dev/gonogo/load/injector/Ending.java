package dev.gonogo.load.injector;

/**
 * The moment from which no request is sent any more: that of the workload, or an earlier one when
 * it is stopped.
 */
final class Ending {

  /** That of what has no end. */
  static final Ending NEVER = new Ending(System.nanoTime() + (Long.MAX_VALUE / 2));

  private volatile long at;

  Ending(long nanoTime) {
    this.at = nanoTime;
  }

  /** From now on no request is sent any more. */
  synchronized void now() {
    long now = System.nanoTime();
    if (now - at < 0) {
      at = now;
      notifyAll();
    }
  }

  long nanoTime() {
    return at;
  }

  /** Whether what is due at this moment is not sent any more. */
  boolean isBefore(long nanoTime) {
    return at - nanoTime <= 0;
  }

  boolean isOver() {
    return isBefore(System.nanoTime());
  }

  /** Waits for it. */
  synchronized void await() throws InterruptedException {
    for (long left; (left = at - System.nanoTime()) > 0; ) {
      wait((left / 1_000_000) + 1);
    }
  }
}
