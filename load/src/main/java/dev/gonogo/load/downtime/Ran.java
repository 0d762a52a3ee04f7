package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness.Part;
import java.time.Instant;
import java.util.Set;

/**
 * A statement of a script, as it ran.
 *
 * @param place {@code db/1/deploy.sql:4}
 * @param summary its first words, without passwords
 * @param isControl whether it only begins or ends a transaction, or sets something
 * @param isProgram whether it is a program, whose sessions are not known
 * @param process of the server that ran it; of a program one that does nothing
 * @param took locks that its transaction had not had before and has after it
 * @param isKept whether its transaction is open after it, so that locks are kept
 */
record Ran(
    Part part,
    String place,
    String summary,
    boolean isControl,
    boolean isProgram,
    int process,
    Span time,
    Set<Took> took,
    boolean isKept) {

  Ran {
    took = Set.copyOf(took);
  }

  boolean isRunningAt(Instant moment) {
    return !time.from().isAfter(moment) && !time.to().isBefore(moment);
  }

  /** {@code db/1/deploy.sql:4 (CREATE INDEX …)}. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(place, summary);
  }
}
