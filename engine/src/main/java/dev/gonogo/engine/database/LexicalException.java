package dev.gonogo.engine.database;

/** Something was opened in SQL text and never closed. */
final class LexicalException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  LexicalException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** Where it was opened. */
  int offset() {
    return offset;
  }
}
