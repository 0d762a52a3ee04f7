package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Redaction;
import dev.gonogo.engine.sql.ServerReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * The session that a script runs in.
 *
 * <p>Every statement is handed to the driver alone, so it does not matter that the driver would
 * split several. Under the extended protocol, the driver's default, the server itself takes one
 * command at a time: should the scanner ever be wrong, it is an error instead of two statements in
 * one transaction, which the simple protocol of psql would make of it. Nothing else differs for
 * statements without parameters.
 */
final class ScriptSession {

  private final Connection connection;
  private final BaseConnection driver;

  ScriptSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.driver = connection.unwrap(BaseConnection.class);
  }

  Connection connection() {
    return connection;
  }

  /** What is done with the rows of an answer. */
  interface Rows {

    /** Rows that are only counted. */
    Rows COUNTED = row -> {};

    void take(ResultSet row) throws SQLException;
  }

  /**
   * What the server said.
   *
   * @param rows how many were changed or returned; -1 where it counts none
   * @param isTable whether it returned rows, be it none
   */
  record Answer(long rows, boolean isTable, List<String> notices) {}

  boolean isInTransaction() {
    return driver.getTransactionState() != TransactionState.IDLE;
  }

  boolean hasStandardStrings() throws SQLException {
    return driver.getStandardConformingStrings();
  }

  /** Whether nothing can be sent any more. */
  boolean isLost(SQLException exception) throws SQLException {
    String state = String.valueOf(exception.getSQLState());
    return connection.isClosed() || state.startsWith("08") || state.startsWith("57P0");
  }

  Answer send(String sql, Rows taken) throws SQLException {
    requireAutocommit();
    try (Statement jdbc = connection.createStatement()) {
      jdbc.setEscapeProcessing(false);
      boolean returns = jdbc.execute(sql);
      long rows = returns ? take(jdbc.getResultSet(), taken) : jdbc.getUpdateCount();
      return new Answer(rows, returns, notices(jdbc.getWarnings(), sql));
    }
  }

  private static long take(ResultSet result, Rows taken) throws SQLException {
    long rows = 0;
    while (result.next()) {
      taken.take(result);
      rows++;
    }
    return rows;
  }

  private void requireAutocommit() throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new IllegalArgumentException("scripts run in a session in autocommit mode");
    }
  }

  /** A COPY … TO stdout; its rows are only counted. */
  Answer copyOut(String sql) throws SQLException {
    connection.clearWarnings();
    try {
      long rows = new CopyManager(driver).copyOut(sql, OutputStream.nullOutputStream());
      return new Answer(rows, false, notices(connection.getWarnings(), sql));
    } catch (IOException exception) {
      throw new UncheckedIOException("nothing is written, so nothing can fail", exception);
    }
  }

  /** Begins a COPY … FROM stdin. */
  CopyIn copyIn(String sql) throws SQLException {
    connection.clearWarnings();
    return new CopyManager(driver).copyIn(sql);
  }

  /** Sends the rows of a COPY that has begun. */
  Answer send(CopyIn copy, CopyRows rows, String sql) throws SQLException {
    try {
      for (byte[] part = rows.next(); part != null; part = rows.next()) {
        copy.writeToCopy(part, 0, part.length);
      }
      long count = copy.endCopy();
      return new Answer(count, false, notices(connection.getWarnings(), sql));
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static List<String> notices(SQLWarning first, String sql) {
    List<String> notices = new ArrayList<>();
    for (SQLWarning next = first; next != null; next = next.getNextWarning()) {
      ServerReport report = ServerReport.of(next);
      notices.add(Redaction.quoting(report.severity() + ": " + report.message(), sql));
    }
    return notices;
  }
}
