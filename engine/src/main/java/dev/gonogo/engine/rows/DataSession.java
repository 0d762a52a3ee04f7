package dev.gonogo.engine.rows;

import dev.gonogo.engine.database.CatalogRow;
import dev.gonogo.engine.database.Connections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.core.BaseConnection;

/** A session in which values print the same on every server, and that only reads. */
final class DataSession implements AutoCloseable {

  private static final String BEGIN = "set transaction isolation level repeatable read, read only";

  private final Connection connection;

  private DataSession(Connection connection) {
    this.connection = connection;
  }

  static DataSession open(Connections connections, int major) throws SQLException {
    Connection connection = connections.open();
    try {
      connection.setAutoCommit(true);
      execute(connection, DataQuery.of("session", major));
      connection.setAutoCommit(false);
      return new DataSession(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Opens a transaction that is kept open; others see the database as it does. */
  String exportSnapshot() throws SQLException {
    execute(connection, BEGIN);
    return rows("select pg_export_snapshot() as snapshot", row -> row.text("snapshot")).get(0);
  }

  /**
   * The rows of a query that sees the database as the exporting transaction does.
   *
   * <p>Each in a transaction of its own, so that the server never holds locks on all tables.
   */
  <T> List<T> rowsSeenBy(String snapshot, String sql, CatalogRow.Mapping<T> mapping)
      throws SQLException {
    try {
      execute(connection, BEGIN);
      execute(connection, "set transaction snapshot '" + snapshot + "'");
      return rows(sql, mapping);
    } finally {
      connection.rollback();
    }
  }

  /** Ends whatever is running, from another thread. */
  void cancel() throws SQLException {
    connection.unwrap(BaseConnection.class).cancelQuery();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private <T> List<T> rows(String sql, CatalogRow.Mapping<T> mapping) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        return CatalogRow.mapped(rows, mapping);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
