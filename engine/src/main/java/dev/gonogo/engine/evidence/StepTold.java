package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * What a step that takes long says of how far it is.
 *
 * @param text one line, for people
 */
public record StepTold(String text) implements EvidenceRecord {

  /** Requires the text. */
  public StepTold {
    requireNonNull(text, "text");
  }
}
