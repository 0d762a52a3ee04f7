package dev.gonogo.engine.service;

import org.jspecify.annotations.Nullable;

/**
 * A service could not be started, or is not healthy.
 *
 * <p>The message names the service and its image, what was waited for, and how its log ends; values
 * of environment variables are not in it.
 */
public final class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceException(String message) {
    this(message, null);
  }

  ServiceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
