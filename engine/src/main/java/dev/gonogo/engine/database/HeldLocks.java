package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Asks, in a session of its own, which locks another session has at this moment. */
final class HeldLocks implements AutoCloseable {
  private static final String QUERY = SqlFile.read(HeldLocks.class, "locks-held.sql");

  private final Connection connection;
  private final PreparedStatement query;

  /** One lock on one relation. */
  record Lock(QualifiedName relation, LockMode mode) {}

  /** A session that asks about the session {@code watched}. */
  HeldLocks(Connections connections, Connection watched) throws SQLException {
    int pid = SessionProcess.of(watched);
    connection = connections.open();
    try (Statement statement = connection.createStatement()) {
      // A script may lock the catalogs themselves, and would wait for whoever waits for it.
      statement.execute("SET lock_timeout = '1s'");
    }
    query = connection.prepareStatement(QUERY);
    query.setInt(1, pid);
  }

  /** The locks that are held now; those that are waited for are not. */
  Set<Lock> now() throws SQLException {
    Set<Lock> held = new HashSet<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        QualifiedName relation = new QualifiedName(row.getString("schema"), row.getString("name"));
        held.add(new Lock(relation, LockMode.of(row.getString("mode"))));
      }
    }
    return held;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
