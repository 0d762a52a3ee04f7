package dev.gonogo.load.injector;

import dev.gonogo.load.workload.WorkloadJson;
import java.time.Duration;

/** The main class of the other JVM. */
public final class Injector {
  private static final int FAILED = 1;
  private static final int TOO_LONG = 3;

  private Injector() {}

  /** Reads an {@link Order}, performs it, and ends the JVM whatever its threads do. */
  public static void main(String[] arguments) {
    Parent parent = Parent.connected();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure, parent));
    try {
      Order order = WorkloadJson.read(parent.order(), Order.class);
      parent.listen();
      limit(order.timeLimit(), parent);
      new Performance(order, parent).perform();
      parent.say(Words.ENDED);
      Runtime.getRuntime().halt(0);
    } catch (Throwable failure) {
      fail(failure, parent);
    }
  }

  /** A thread less would measure something else than what was asked for. */
  private static void fail(Throwable failure, Parent parent) {
    failure.printStackTrace();
    parent.say(
        Words.FAILED, failure.getMessage() == null ? failure.toString() : failure.getMessage());
    Runtime.getRuntime().halt(FAILED);
  }

  private static void limit(Duration limit, Parent parent) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(limit.toMillis());
              } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
              }
              parent.say(
                  Words.FAILED, "the time limit of %d s is over".formatted(limit.toSeconds()));
              Runtime.getRuntime().halt(TOO_LONG);
            },
            "gonogo-time-limit");
    thread.setDaemon(true);
    thread.start();
  }
}
