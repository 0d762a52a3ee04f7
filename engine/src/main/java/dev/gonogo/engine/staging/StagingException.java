package dev.gonogo.engine.staging;

import org.jspecify.annotations.Nullable;

/**
 * The staging server could not be started, stopped, copied or removed.
 *
 * <p>The message says what was asked, what was found, and the next step; it never holds a password.
 */
public final class StagingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StagingException(String message) {
    this(message, null);
  }

  StagingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
