package dev.gonogo.engine.rollback;

/** A way in which a deployment stops, after a statement or inside of it. */
public enum Way {
  /** The next statement fails; what is open is rolled back. */
  ERROR_AFTER("error after"),
  /** The session is ended by the server. */
  CONNECTION_LOST_AFTER("connection lost after"),
  /** The session's process is killed: the server ends all sessions and recovers. */
  SERVER_KILLED_AFTER("server killed after"),
  /** A long transaction holds what the statement waits for; its lock timeout ends the wait. */
  LOCK_TIMEOUT_IN("lock timeout in"),
  /** The same, ended by the statement timeout. */
  STATEMENT_TIMEOUT_IN("statement timeout in"),
  /** The session is ended while the statement waits. */
  CONNECTION_LOST_IN("connection lost in"),
  /** The session's process is killed while the statement waits. */
  SERVER_KILLED_IN("server killed in"),
  /** A program is killed in the middle of its time, as a pipeline that is cancelled does. */
  PROGRAM_KILLED_IN("program killed in");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /** The words for people; a statement follows them. */
  public String words() {
    return words;
  }

  /** Whether it stops a statement that has begun. */
  public boolean isInside() {
    return words.endsWith("in");
  }

  /** Whether the server has to recover after it. */
  public boolean isCrash() {
    return this == SERVER_KILLED_AFTER || this == SERVER_KILLED_IN;
  }
}
