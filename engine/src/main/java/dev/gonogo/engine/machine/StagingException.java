package dev.gonogo.engine.machine;

import org.jspecify.annotations.Nullable;

/**
 * The staging server could not be started, stopped, copied or removed.
 *
 * <p>The message says what was asked, what was found, and the next step; it never holds a password.
 */
public final class StagingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that says all. */
  public StagingException(String message) {
    this(message, null);
  }

  /** With what else is known. */
  public StagingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
