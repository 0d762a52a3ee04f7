package dev.gonogo.engine.script;

/**
 * What becomes of a statement's answer.
 *
 * @param prefix of the variables that are set
 */
record Ending(Kind kind, String prefix) {

  static final Ending SEND = new Ending(Kind.SEND, "");
  static final Ending EXECUTE = new Ending(Kind.EXECUTE, "");

  /** What becomes of it. */
  enum Kind {
    /** Nothing, as after a semicolon. */
    SEND,
    /** Its row becomes variables: {@code \gset}. */
    SET,
    /** Its values are executed: {@code \gexec}. */
    EXECUTE
  }
}
