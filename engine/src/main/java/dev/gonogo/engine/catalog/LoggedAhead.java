package dev.gonogo.engine.catalog;

/**
 * What recovery does to a sequence: it stands where PostgreSQL had written to its log that it would
 * soon be, so that numbers are left out and none is given twice (PostgreSQL manual: Sequence
 * Manipulation Functions; SEQ_LOG_VALS).
 */
public final class LoggedAhead {

  /** PostgreSQL logs that a sequence has counted so many numbers more than it has. */
  private static final long NUMBERS = 32;

  private LoggedAhead() {}

  /**
   * Whether a difference is only that: a sequence that has counted a little further.
   *
   * @param catalog of the side before
   */
  public static boolean explains(Difference difference, Catalog catalog) {
    return difference instanceof Difference.Counted counted
        && catalog.objects(Sequence.class).stream()
            .filter(sequence -> sequence.name().equals(counted.sequence()))
            .anyMatch(sequence -> explains(counted, sequence));
  }

  private static boolean explains(Difference.Counted counted, Sequence sequence) {
    return counted.after().called()
        && explains(
            counted.before().lastValue(),
            counted.after().lastValue(),
            sequence.increment(),
            sequence.cache());
  }

  /**
   * Whether a sequence that stood there stands here for no other reason.
   *
   * @param increment what it counts by
   * @param cache how many numbers a session takes at once
   */
  public static boolean explains(long was, long is, long increment, long cache) {
    long steps = (is - was) / increment;
    return steps >= 0 && steps <= NUMBERS + cache;
  }
}
