package dev.gonogo.engine.machine;

/** The rest between two looks at a process. */
public final class Pause {

  private static final int MILLISECONDS = 5;

  private Pause() {}

  /**
   * Sleeps for a moment.
   *
   * @param meanwhile what is waited for, as the end of the sentence "interrupted while"
   */
  public static void aMoment(String meanwhile) {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new StagingException("interrupted while " + meanwhile, exception);
    }
  }
}
