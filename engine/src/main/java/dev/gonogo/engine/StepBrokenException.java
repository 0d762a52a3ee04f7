package dev.gonogo.engine;

/** A step could not be judged. Not an assertion failure: nothing is known of the world. */
final class StepBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepBrokenException(String message) {
    super(message);
  }
}
