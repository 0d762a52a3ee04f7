package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.Connections;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.machine.Signal;
import dev.gonogo.engine.machine.StagingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that loses one of its processes, and recovers. */
final class Recovery {
  private static final int SECONDS = 60;
  private static final String RECOVERED = "the staging server recovered";

  private Recovery() {}

  /** Kills a process of the server, and waits until sessions can be opened again. */
  static void after(int process, Server server, Machine machine, Connections superuser) {
    long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (Connection witness = superuser.open()) {
      flush(witness);
      machine.signal(Signal.KILL, process);
      while (isAlive(witness)) {
        pause(deadline, server);
      }
    } catch (SQLException exception) {
      throw new StagingException(
          "the server process cannot be killed: " + exception.getMessage(), exception);
    }
    while (!server.isRunning() || !answers(superuser)) {
      if (!server.isRunning()) {
        // With restart_after_crash off it is for the administrator to start it.
        server.start();
      }
      pause(deadline, server);
    }
  }

  /**
   * Writes down what is committed: staging commits asynchronously for speed, and would lose what a
   * server that was set up with care does not. The switch flushes all that stands before it.
   */
  private static void flush(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_switch_wal()");
    }
  }

  private static boolean isAlive(Connection witness) {
    try (Statement statement = witness.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException ended) {
      return false;
    }
  }

  private static boolean answers(Connections superuser) {
    try (Connection connection = superuser.open()) {
      return isAlive(connection);
    } catch (SQLException stillRecovering) {
      return false;
    }
  }

  private static void pause(long deadline, Server server) {
    if (System.nanoTime() > deadline) {
      throw new StagingException(
          "the staging server did not recover within %d s.%s"
              .formatted(SECONDS, server.log().lastLines()));
    }
    Pause.aMoment(RECOVERED);
  }
}
