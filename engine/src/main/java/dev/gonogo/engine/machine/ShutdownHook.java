package dev.gonogo.engine.machine;

/**
 * Has something ended when the JVM does, unless that was done before.
 *
 * @param thread what the JVM starts when it ends
 */
public record ShutdownHook(Thread thread) {

  /**
   * From now on.
   *
   * @param end may be called a second time, and does nothing then
   * @param name of the thread
   */
  public static ShutdownHook calling(Runnable end, String name) {
    ShutdownHook hook = new ShutdownHook(new Thread(end, name));
    Runtime.getRuntime().addShutdownHook(hook.thread);
    return hook;
  }

  /** It was done: the JVM need not. */
  public void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException exception) {
      // The JVM is shutting down and has started the hook, which finds that all is done.
      return;
    }
  }
}
