package dev.gonogo.engine.rollback;

import dev.gonogo.engine.database.SessionProcess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at a session from outside until it waits for a lock, and strikes then. */
final class Striker implements AutoCloseable {
  private static final String WAITS =
      "select coalesce(bool_or(wait_event_type = 'Lock'), false) from pg_stat_activity where pid = ?";
  private static final long PAUSE_MILLIS = 5;

  /** What is done to the session of this process. */
  interface Blow {
    void strike(int process) throws SQLException;
  }

  private final ExecutorService thread;
  private final AtomicBoolean isOver;
  private final Future<?> waiting;

  private Striker(ExecutorService thread, AtomicBoolean isOver, Future<?> waiting) {
    this.thread = thread;
    this.isOver = isOver;
    this.waiting = waiting;
  }

  static Striker begin(Connection session, Stop stop, Blow blow) throws SQLException {
    int process = SessionProcess.of(session);
    ExecutorService thread = Executors.newSingleThreadExecutor(Striker::daemon);
    AtomicBoolean isOver = new AtomicBoolean();
    return new Striker(
        thread,
        isOver,
        thread.submit(
            () -> {
              if (waits(process, stop, isOver)) {
                blow.strike(process);
              }
              return process;
            }));
  }

  /** Comes back when the session waits; false when the statement has ended before. */
  private static boolean waits(int process, Stop stop, AtomicBoolean isOver)
      throws SQLException, InterruptedException {
    try (Connection superuser = stop.server().connectAsSuperuser();
        PreparedStatement question = superuser.prepareStatement(WAITS)) {
      question.setInt(1, process);
      while (!isOver.get()) {
        try (ResultSet answer = question.executeQuery()) {
          answer.next();
          if (answer.getBoolean(1)) {
            return true;
          }
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      return false;
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "gonogo-striker");
    thread.setDaemon(true);
    return thread;
  }

  /** Waits for a blow that has begun; a session that waited for nobody is left alone. */
  @Override
  public void close() throws SQLException {
    isOver.set(true);
    thread.shutdown();
    try {
      waiting.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new SQLException("the session could not be ended: " + e.getCause(), e.getCause());
    }
  }
}
