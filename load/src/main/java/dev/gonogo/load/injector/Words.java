package dev.gonogo.load.injector;

/** What an injector and whoever started it say to each other, a line each. */
public final class Words {

  /** Before every line of the injector; whatever else is printed goes into its log. */
  public static final String MARK = "gonogo ";

  /** Said by the injector: its connections are open. */
  public static final String READY = "ready";

  /** Said by the injector: the first request is due now. */
  public static final String STARTED = "started";

  /** Said by the injector, with the numbers of requests that were sent, and that failed. */
  public static final String PROGRESS = "progress";

  /** Said by the injector: its files are complete. */
  public static final String ENDED = "ended";

  /** Said by the injector, with the reason. */
  public static final String FAILED = "failed";

  /** Said to the injector, with the milliseconds of the epoch at which to start. */
  public static final String START = "start";

  /** Said to the injector: send no more. */
  public static final String STOP = "stop";

  private Words() {}
}
