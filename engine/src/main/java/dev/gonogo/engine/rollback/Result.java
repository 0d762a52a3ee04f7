package dev.gonogo.engine.rollback;

/** What came of a rollback. */
public enum Result {
  /** Everything is as before the deployment. */
  RESTORED("restored"),
  /** Everything is as before, though a rollback script ended with an error. */
  RESTORED_WITH_AN_ERROR("restored, with an error"),
  /** Something is not as before. */
  NOT_RESTORED("not restored");

  private final String words;

  Result(String words) {
    this.words = words;
  }

  /** The words for people. */
  public String words() {
    return words;
  }

  /** Whether everything is as before. */
  public boolean isRestored() {
    return this != NOT_RESTORED;
  }
}
