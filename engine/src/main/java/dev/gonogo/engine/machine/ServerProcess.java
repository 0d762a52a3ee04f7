package dev.gonogo.engine.machine;

/** A server as the program that was started, which may have another in between. */
public interface ServerProcess {

  /** Whether it has not ended yet. */
  boolean isAlive();

  /** Waits for its end, not to be interrupted; false where it has not come after some seconds. */
  boolean endsWithin(int seconds);

  /** Ends it with everything that it started, at once. */
  void destroy();
}
