package dev.gonogo.engine.container;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A moment until which something has to have happened, whatever others wait for.
 *
 * @param nanoTime when that is
 * @param patience how long it was at the beginning, for people
 */
public record Deadline(long nanoTime, Duration patience) {

  /** A moment in the future. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time);
  }

  long nanosLeft() {
    return Math.max(0, nanoTime - System.nanoTime());
  }

  /** Asks what may wait much longer than anybody should, or for ever; it is left to itself then. */
  <T> T ask(Callable<T> question, String late) throws NoContainerException {
    FutureTask<T> answer = new FutureTask<>(question);
    Thread asking = new Thread(answer, "gonogo-container-engine");
    asking.setDaemon(true);
    asking.start();
    try {
      return answer.get(nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException exception) {
      throw new NoContainerException(late, exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new NoContainerException("it was interrupted", exception);
    } catch (ExecutionException exception) {
      throw refused(requireNonNullElse(exception.getCause(), exception));
    }
  }

  private static NoContainerException refused(Throwable cause) {
    return cause instanceof NoContainerException known
        ? known
        : new NoContainerException(EngineWords.of(cause), cause);
  }
}
