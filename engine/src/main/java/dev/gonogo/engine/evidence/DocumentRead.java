package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * The document as the run has read it, so that reports can show it with a status on every line.
 *
 * @param file its name, relative to the folder of the checklist; the file that items name
 * @param text all of it, with its own line ends; damaged characters as they are
 */
public record DocumentRead(String file, String text) implements EvidenceRecord {

  /** Checks the components. */
  public DocumentRead {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
  }
}
