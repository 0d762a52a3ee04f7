package dev.gonogo.engine.evidence;

import org.jspecify.annotations.Nullable;

/** A file of evidence holds what no run has written: it was changed afterwards. */
public final class DamagedEvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedEvidenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
