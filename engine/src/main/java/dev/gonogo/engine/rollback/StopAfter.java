package dev.gonogo.engine.rollback;

import dev.gonogo.engine.database.SessionProcess;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ends a deployment when a statement has succeeded, and the next one was not sent. */
final class StopAfter extends Stop {
  private static final String ERROR =
      "do $$ begin raise exception 'stopped here, to be rolled back'; end $$";

  /** The SQLSTATE of a session that the server has ended. */
  private static final String ENDED = "57P01";

  StopAfter(StopPoint point, Staging server) {
    super(point, server);
  }

  @Override
  public void after(PlacedStatement statement, Connection session) throws SQLException {
    if (isAt(statement)) {
      stopped();
      strike(session);
      throw new SQLException("stopped here, to be rolled back", ENDED);
    }
  }

  private void strike(Connection session) throws SQLException {
    switch (point().way()) {
      case ERROR_AFTER -> {
        try (Statement failing = session.createStatement()) {
          failing.execute(ERROR);
        }
      }
      case CONNECTION_LOST_AFTER -> loseConnection(SessionProcess.of(session));
      case SERVER_KILLED_AFTER -> killServer(SessionProcess.of(session));
      case LOCK_TIMEOUT_IN,
          STATEMENT_TIMEOUT_IN,
          CONNECTION_LOST_IN,
          SERVER_KILLED_IN,
          PROGRAM_KILLED_IN ->
          throw new IllegalStateException(point().way() + " does not stop after a statement");
    }
  }
}
