package dev.gonogo.load.injector;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What Gatling is told, fifty times a second and all at once: it would wake two threads up for
 * every single thing, which takes a third of all requests on a machine with two processors.
 */
final class Later {
  private static final int MILLISECONDS = 20;

  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();

  /** Begins to tell, until the JVM ends. */
  void begin() {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(MILLISECONDS);
                  now();
                }
              } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
              }
            },
            "gonogo-later");
    thread.setDaemon(true);
    thread.start();
  }

  void add(Runnable action) {
    queue.add(action);
  }

  /** Tells everything that was added before. */
  void now() {
    for (Runnable action; (action = queue.poll()) != null; ) {
      action.run();
    }
  }
}
