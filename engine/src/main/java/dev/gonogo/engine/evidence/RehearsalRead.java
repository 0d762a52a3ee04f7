package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rehearsal that a run on production is held against.
 *
 * @param finished when it ended
 * @param word what it said
 * @param objection why it does not count, in words; null where it does
 * @param steps what came of its steps, in the order of its plan
 */
public record RehearsalRead(
    Instant finished, Word word, @Nullable String objection, List<Step> steps)
    implements EvidenceRecord {

  /** Checks the components and copies the steps. */
  public RehearsalRead {
    requireNonNull(finished, "finished");
    requireNonNull(word, "word");
    steps = List.copyOf(steps);
  }

  /**
   * What came of a step.
   *
   * @param id its stable id, which the same line has on production
   * @param status null where it was not run
   * @param message what was found
   */
  public record Step(String id, @Nullable Status status, String message) {

    /** Checks the required components. */
    public Step {
      requireNonNull(id, "id");
      requireNonNull(message, "message");
    }
  }
}
