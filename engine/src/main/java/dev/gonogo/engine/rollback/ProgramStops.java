package dev.gonogo.engine.rollback;

import dev.gonogo.engine.migration.Migrator;
import dev.gonogo.engine.migration.Program;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends programs: behind their end, and in the middle of the time that they took before. When a
 * program sends what is not known, so that the middle is another moment every time.
 */
final class ProgramStops {
  private static final Duration UNKNOWN = Duration.ofSeconds(1);
  private static final String END_SESSIONS =
      "SELECT pg_catalog.pg_terminate_backend(pid, 60000) FROM pg_catalog.pg_stat_activity"
          + " WHERE usename = ? AND pid <> pg_catalog.pg_backend_pid()";

  private final Migrator migrator;
  private final Map<Program, Duration> took = new HashMap<>();

  ProgramStops(Migrator migrator) {
    this.migrator = migrator;
  }

  /**
   * Deploys with the program of a point, up to there.
   *
   * @return where it ended: one that is faster than it was cannot be killed, but the next time,
   *     when the middle is that of the shorter time
   */
  Tried.Stopped stopAt(StopPoint point, Staging on) throws SQLException {
    Program program = (Program) point.deployed().migration();
    return point.way() == Way.PROGRAM_KILLED_IN ? killed(program, on) : ran(program, on);
  }

  private Tried.Stopped ran(Program program, Staging on) throws SQLException {
    long begin = System.nanoTime();
    migrator.runAll(List.of(program), on);
    note(program, begin);
    return Tried.Stopped.AS_MEANT;
  }

  private Tried.Stopped killed(Program program, Staging on) throws SQLException {
    long begin = System.nanoTime();
    boolean killed = migrator.killed(program, on, took.getOrDefault(program, UNKNOWN).dividedBy(2));
    if (!killed) {
      note(program, begin);
    }
    endSessions(on);
    return killed ? Tried.Stopped.AS_MEANT : Tried.Stopped.ENDED;
  }

  private void note(Program program, long begin) {
    took.put(program, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** A statement that a killed program has sent would go on, and lock what is rolled back. */
  private static void endSessions(Staging on) throws SQLException {
    try (Connection superuser = on.connectAsSuperuser();
        PreparedStatement end = superuser.prepareStatement(END_SESSIONS)) {
      end.setString(1, on.deployRole());
      end.execute();
    }
  }
}
