package dev.gonogo.load.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A wait for a lock as the server tells it: with the number of the table.
 *
 * @param relation 0 where it is not about a table that is known
 * @param to the last that is known of it
 * @param isOver whether that is when it got the lock
 */
record Asked(
    int process,
    long relation,
    Optional<TableLock> mode,
    Instant from,
    Instant to,
    boolean isOver,
    Set<Integer> behind) {
  /** Clocks are read at different moments of one and the same wait. */
  private static final Duration NEAR = Duration.ofMillis(20);

  Asked {
    behind = Set.copyOf(behind);
  }

  /**
   * Whether both are one wait, seen by two: nobody waits for two locks at a time. On a busy machine
   * the log has the time at which it was written, not that of which it speaks.
   */
  boolean isSameAs(Asked other) {
    Duration shared = time().shared(other.time());
    Duration shorter =
        time().length().compareTo(other.time().length()) < 0
            ? time().length()
            : other.time().length();
    return process == other.process
        && (Duration.between(from, other.from).abs().compareTo(NEAR) <= 0
            || (!shared.isZero() && shared.multipliedBy(2).compareTo(shorter) >= 0));
  }

  private Span time() {
    return new Span(from, to);
  }

  /** This one, with an end that the other knows better. */
  Asked endingAs(Asked other) {
    Instant end = other.isOver || other.to.isAfter(to) ? other.to : to;
    return new Asked(process, relation, mode, from, end, isOver || other.isOver, behind);
  }

  Wait in(Relations relations) {
    return new Wait(process, relations.name(relation), mode, time(), behind);
  }
}
