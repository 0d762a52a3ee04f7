package dev.gonogo.engine.staging;

/**
 * Something that is done with servers of our own cannot be done with the one that staging is on,
 * because it is somebody else's: nobody has failed, and nothing was proved.
 *
 * <p>The message says what, why, and where it can be done.
 */
public final class NotOnThisServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With what is not possible, and why.
   *
   * @param what the subject of the sentence: {@code a base backup}
   * @param why a whole sentence without its full stop
   */
  public NotOnThisServerException(String what, String why) {
    super(message(what, why));
  }

  /** The message alone, for where the rest of something is possible. */
  public static String message(String what, String why) {
    return "%s is not possible on a server that is somebody else's: %s. Rehearse it on one of our own: -Dgonogo.staging=embedded"
        .formatted(what, why);
  }
}
