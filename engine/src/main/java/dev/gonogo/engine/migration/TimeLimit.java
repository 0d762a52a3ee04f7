package dev.gonogo.engine.migration;

import dev.gonogo.engine.database.SessionProcess;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a session that is not done in time, from another one: a cancelled statement may go on, since
 * PL/pgSQL can catch that; a terminated session cannot (PostgreSQL manual: Server Signaling
 * Functions).
 */
final class TimeLimit implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Duration limit;
  private final Connection session;
  private final int process;
  private final Staging on;
  private final ScheduledFuture<?> end;
  private volatile boolean isOver;

  private TimeLimit(Duration limit, Connection session, Staging on) throws SQLException {
    this.limit = limit;
    this.session = session;
    this.process = SessionProcess.of(session);
    this.on = on;
    this.end = CLOCK.schedule(this::end, limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "gonogo-script-limit");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** From now on, until it is closed. */
  static TimeLimit of(Duration limit, Connection session, Staging on) throws SQLException {
    return new TimeLimit(limit, session, on);
  }

  private void end() {
    isOver = true;
    try (Connection superuser = on.connectAsSuperuser()) {
      SessionProcess.terminate(process, superuser);
    } catch (SQLException refused) {
      hangUp();
    }
  }

  /** Where the server cannot be asked to: who waits for the session is told that it is gone. */
  private void hangUp() {
    try {
      session.abort(Runnable::run);
    } catch (SQLException exception) {
      throw new IllegalStateException("a session can always be left", exception);
    }
  }

  /** Whether the time is over, so that the session was ended. */
  boolean isOver() {
    return isOver;
  }

  /**
   * What the script failed with, in the words of who ended it.
   *
   * @param key where a longer time is written in the spec file
   */
  MigrationException exceeded(MigrationException failure, String key) {
    String where =
        failure.getCause() instanceof ScriptException script
            ? "%s:%d:%d: ".formatted(script.file(), script.line(), script.column())
            : "";
    String message = String.valueOf(failure.getMessage());
    int excerpt = message.indexOf('\n');
    return new MigrationException(
        "%sthis was not done when the script had taken the %s that it may take, and was ended. Find what it waits for, or write a longer time behind \"%s\"%s"
            .formatted(
                where, Times.text(limit), key, excerpt < 0 ? "" : message.substring(excerpt)),
        failure.seen(),
        failure);
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
