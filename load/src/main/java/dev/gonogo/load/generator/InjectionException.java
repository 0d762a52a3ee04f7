package dev.gonogo.load.generator;

import org.jspecify.annotations.Nullable;

/** Load could not be sent, or not to its end; the message has the last words of the injector. */
public final class InjectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that says all. */
  public InjectionException(String message) {
    this(message, null);
  }

  /** With what else is known. */
  public InjectionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
