package dev.gonogo.engine.evidence;

import org.jspecify.annotations.Nullable;

/** A file of evidence holds what no run has written: it was changed afterwards. */
public final class DamagedEvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the file and the next step.
   *
   * @param cause why it cannot be read; null where it is only not what it should be
   */
  public DamagedEvidenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
