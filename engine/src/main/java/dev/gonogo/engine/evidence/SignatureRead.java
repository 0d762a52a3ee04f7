package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature of one line, as the run has read and judged it: the last one, where a line was
 * signed several times.
 *
 * @param step id of the line's step in the plan
 * @param name who has signed: a person's name
 * @param role in which role, such as {@code release manager}
 * @param at when
 * @param until the last day on which it holds; null where it does not expire
 * @param reason what the person wrote beside it; empty where nothing
 * @param attached files that were attached as evidence
 * @param commit how it is known to git, such as {@code committed by Aiko in 1a2b3c4, signed}
 * @param valid whether it counts
 * @param judgement in words why it counts, or why it does not (any more)
 */
public record SignatureRead(
    String step,
    String name,
    String role,
    Instant at,
    @Nullable LocalDate until,
    String reason,
    List<String> attached,
    String commit,
    boolean valid,
    String judgement)
    implements EvidenceRecord {

  /** Checks the required components and copies the list. */
  public SignatureRead {
    requireNonNull(step, "step");
    requireNonNull(name, "name");
    requireNonNull(role, "role");
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
    attached = List.copyOf(attached);
    requireNonNull(commit, "commit");
    requireNonNull(judgement, "judgement");
  }
}
