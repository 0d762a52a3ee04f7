package dev.gonogo.engine.database;

import dev.gonogo.engine.database.HeldLocks.Lock;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.sql.ServerReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds which relations one script locks, and for how long each at the longest.
 *
 * <p>A transaction keeps its locks to its end, so that asking after every statement finds all of
 * them. Those of a statement on its own are gone when it has ended: only where it runs for more
 * than 5 ms, and from then on every 5 ms, a thread looks what it holds. Shorter ones may be missed.
 * Times are upper bounds: a lock counts from the last look at which it was not there, or from the
 * beginning of its statement, to the end of the statement after which it is gone.
 *
 * <p>Relations that are made by the transaction that locks them are not shown: nobody else sees
 * them. Watching never fails a script; an error ends the watching, and is told with what was found.
 */
public final class LockWatch implements ScriptWatch, AutoCloseable {
  private static final long INTERVAL = 5;

  private final Connections connections;
  private final ScheduledThreadPoolExecutor thread;
  private final LockTimes times = new LockTimes();
  private @Nullable HeldLocks held;
  private @Nullable Future<?> samples;
  private @Nullable SQLException problem;

  /**
   * A watch for one script.
   *
   * @param connections sessions in the database of the script that see the locks of others
   */
  public LockWatch(Connections connections) {
    this.connections = connections;
    this.thread = new ScheduledThreadPoolExecutor(1, LockWatch::daemon);
    thread.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread daemon = new Thread(task, "gonogo-locks");
    daemon.setDaemon(true);
    return daemon;
  }

  @Override
  public synchronized void before(PlacedStatement statement, Connection session) {
    if (held == null && problem == null) {
      open(session);
    }
    if (held != null) {
      times.begin(statement.place(), System.nanoTime());
      samples =
          thread.scheduleWithFixedDelay(this::sample, INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
    }
  }

  private void open(Connection session) {
    try {
      held = new HeldLocks(connections, session);
    } catch (SQLException exception) {
      problem = exception;
    }
  }

  /** Does nothing where it comes too late: the statement has ended while it waited. */
  private synchronized void sample() {
    if (samples != null) {
      long now = System.nanoTime();
      ask().ifPresent(locks -> times.seen(locks, now));
    }
  }

  @Override
  public void after(PlacedStatement statement, Connection session) {
    long now = System.nanoTime();
    synchronized (this) {
      endSamples();
      ask().ifPresent(locks -> times.end(locks, now));
    }
  }

  private Optional<Set<Lock>> ask() {
    HeldLocks session = held;
    if (session == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(session.now());
    } catch (SQLException exception) {
      problem = exception;
      end(session);
      return Optional.empty();
    }
  }

  private void endSamples() {
    if (samples != null) {
      samples.cancel(false);
      samples = null;
    }
  }

  /** Looks on no longer. */
  private void end(HeldLocks session) {
    held = null;
    endSamples();
    times.end(Set.of(), System.nanoTime());
    try {
      session.close();
    } catch (SQLException exception) {
      if (problem == null) {
        problem = exception;
      } else {
        problem.addSuppressed(exception);
      }
    }
  }

  /** What was found; the script has ended, whether it succeeded or not. */
  public synchronized Locks locks() {
    close();
    return Locks.of(
        times.ended(), Optional.ofNullable(problem).map(one -> ServerReport.of(one).message()));
  }

  @Override
  public synchronized void close() {
    thread.shutdownNow();
    if (held != null) {
      end(held);
    }
  }
}
