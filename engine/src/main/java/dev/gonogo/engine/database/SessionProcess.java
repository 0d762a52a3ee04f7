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
}
