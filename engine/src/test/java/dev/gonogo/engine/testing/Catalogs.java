package dev.gonogo.engine.testing;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Catalogs of a real server after some SQL, which is rolled back. */
public final class Catalogs {

  /** Kept, because a new backend fills its caches first, which takes longer than reading. */
  private static final Map<Integer, Connection> CONNECTIONS = new HashMap<>();

  private Catalogs() {}

  public static Catalog after(String sql) {
    return after(TestServer.DEFAULT_MAJOR, sql);
  }

  public static Catalog after(int major, String sql) {
    try {
      return read(connection(major), sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Catalog read(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return new ReadOnlyDatabase(() -> connection).catalog();
    } finally {
      connection.rollback();
    }
  }

  private static Connection connection(int major) throws SQLException {
    Connection connection = CONNECTIONS.get(major);
    if (connection == null || !connection.isValid(0)) {
      connection = TestServer.connectToReadCatalogs(major, "check_catalogs");
      connection.setAutoCommit(false);
      CONNECTIONS.put(major, connection);
    }
    return connection;
  }
}
