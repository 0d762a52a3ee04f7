package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

/**
 * The run has ended with a verdict; always the last record.
 *
 * @param verdict the verdict, as it is also written to its own file
 */
public record RunFinished(Verdict verdict) implements EvidenceRecord {

  /** Checks the component. */
  public RunFinished {
    requireNonNull(verdict, "verdict");
  }
}
