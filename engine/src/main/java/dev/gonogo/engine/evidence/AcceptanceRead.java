package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a named person accepts, as the run has read it.
 *
 * @param what the finding, word for word
 * @param reason why it is acceptable
 * @param by who accepts it
 * @param until the last day on which it is accepted
 * @param limit the most that is accepted of what the finding measures, such as {@code 40 min}; null
 *     where it measures nothing, or any measure is accepted
 * @param expired whether that day was over when the run began
 */
public record AcceptanceRead(
    String what, String reason, String by, LocalDate until, @Nullable String limit, boolean expired)
    implements EvidenceRecord {

  /** Checks the required components. */
  public AcceptanceRead {
    requireNonNull(what, "what");
    requireNonNull(reason, "reason");
    requireNonNull(by, "by");
    requireNonNull(until, "until");
  }
}
