package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The process of the server that serves a session. */
public final class SessionProcess {
  private SessionProcess() {}

  /** Its id, by which other sessions watch, end or kill it; asked in the session itself. */
  public static int of(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  /**
   * Has the server end a session, whatever runs in it, and waits up to a minute for that.
   *
   * @param process of the session to end, as {@link #of} tells it
   * @param other a session that may do so
   */
  public static void terminate(int process, Connection other) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_catalog.pg_terminate_backend(" + process + ", 60000)");
    }
  }
}
