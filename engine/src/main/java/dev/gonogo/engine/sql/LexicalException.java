package dev.gonogo.engine.sql;

/** Something was opened in SQL text and never closed. */
public final class LexicalException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  LexicalException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** Where it was opened. */
  public int offset() {
    return offset;
  }
}
