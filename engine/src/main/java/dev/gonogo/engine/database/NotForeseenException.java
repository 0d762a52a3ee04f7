package dev.gonogo.engine.database;

/** What was answered in the rehearsal does not say what would be asked next. */
public final class NotForeseenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotForeseenException() {
    super("what follows depends on answers that the rehearsal does not have");
  }
}
