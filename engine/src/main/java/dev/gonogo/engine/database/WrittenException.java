package dev.gonogo.engine.database;

import java.util.List;

/** The server says that what was asked has written something; it was rolled back. */
public final class WrittenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrittenException(List<String> signs) {
    super(
        "what was asked has written, and was rolled back: %s. Find out which function or view does so before it is asked again"
            .formatted(String.join(", ", signs)));
  }
}
