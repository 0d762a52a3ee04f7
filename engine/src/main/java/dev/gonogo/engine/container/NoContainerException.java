package dev.gonogo.engine.container;

import org.jspecify.annotations.Nullable;

/**
 * There can be no container here: no engine answers, or the image is neither present nor to be had.
 *
 * <p>The message is the end of a sentence that begins with what was wanted.
 */
public final class NoContainerException extends Exception {

  private static final long serialVersionUID = 1L;

  NoContainerException(String reason) {
    this(reason, null);
  }

  NoContainerException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
