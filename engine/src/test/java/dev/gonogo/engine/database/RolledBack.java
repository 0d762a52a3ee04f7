package dev.gonogo.engine.database;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A superuser's transaction in a database of its own that is rolled back when it is closed. */
record RolledBack(Connection connection) implements AutoCloseable {

  /** Kept, because a new backend fills its caches first, which takes longer than reading. */
  private static final Map<Integer, Connection> CONNECTIONS = new HashMap<>();

  static RolledBack on(int major) throws SQLException {
    Connection connection = CONNECTIONS.get(major);
    if (connection == null || !connection.isValid(0)) {
      connection = TestServer.connectToReadCatalogs(major, "catalog");
      connection.setAutoCommit(false);
      CONNECTIONS.put(major, connection);
    }
    return new RolledBack(connection);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
  }
}
