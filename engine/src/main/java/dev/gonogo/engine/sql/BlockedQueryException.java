package dev.gonogo.engine.sql;

/** A question that this login may not ask, or not at this cost; the message says what it needs. */
public final class BlockedQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what to do about it. */
  public BlockedQueryException(String message) {
    super(message);
  }
}
