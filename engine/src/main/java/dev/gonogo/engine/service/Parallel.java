package dev.gonogo.engine.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does something for several services at once, each in a thread of its own. */
final class Parallel {
  private static final int SECONDS_TO_STOP = 60;

  private Parallel() {}

  /**
   * Does all of it, whatever fails.
   *
   * @return the results in the order of the tasks
   * @throws ServiceException with everything that failed
   */
  static <T> List<T> all(List<Callable<T>> tasks) {
    ExecutorService threads = threads(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      List<String> failures = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        try {
          results.add(future.get());
        } catch (ExecutionException exception) {
          failures.add(told(exception).getMessage());
        }
      }
      if (!failures.isEmpty()) {
        throw new ServiceException(String.join("\n", failures));
      }
      return results;
    } catch (InterruptedException exception) {
      throw interrupted(exception);
    } finally {
      stop(threads);
    }
  }

  /**
   * Does all of it, or until one fails: nothing goes on when this returns.
   *
   * @throws ServiceException what failed first
   */
  static void untilOneFails(List<Callable<String>> tasks, Consumer<String> told) {
    ExecutorService threads = threads(tasks.size());
    try {
      CompletionService<String> ready = new ExecutorCompletionService<>(threads);
      tasks.forEach(ready::submit);
      for (int waited = 0; waited < tasks.size(); waited++) {
        told.accept(ready.take().get());
      }
    } catch (ExecutionException exception) {
      throw told(exception);
    } catch (InterruptedException exception) {
      throw interrupted(exception);
    } finally {
      stop(threads);
    }
  }

  private static ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(
        Math.max(1, count),
        task -> {
          Thread thread = new Thread(task, "gonogo-service");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for those that are interrupted: they must not start anything behind our back. */
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException exception) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServiceException told(ExecutionException exception) {
    Throwable cause = exception.getCause();
    return cause instanceof ServiceException told
        ? told
        : new ServiceException("a service could not be started: " + cause, cause);
  }

  private static ServiceException interrupted(InterruptedException exception) {
    Thread.currentThread().interrupt();
    return new ServiceException("starting the services was interrupted", exception);
  }
}
