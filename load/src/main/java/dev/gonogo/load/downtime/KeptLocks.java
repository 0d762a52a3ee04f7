package dev.gonogo.load.downtime;

import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks, in a session of its own, which locks a session of the scripts keeps after a statement. */
final class KeptLocks implements AutoCloseable {
  private static final String QUERY = SqlFile.read(KeptLocks.class, "kept-locks.sql");

  private final Connection session;
  private final PreparedStatement question;

  KeptLocks(Connection session) throws SQLException {
    this.session = session;
    try (Statement statement = session.createStatement()) {
      // A script may lock the catalogs themselves, and would wait for whoever waits for it.
      statement.execute("SET lock_timeout = '1s'");
    }
    this.question = session.prepareStatement(QUERY);
  }

  /** One lock that is kept. */
  record Lock(long relation, TableLock mode) {}

  /** Those of a process; empty where its transaction is over. */
  Optional<Set<Lock>> of(int process) throws SQLException {
    question.setInt(1, process);
    boolean isOpen = false;
    Set<Lock> kept = new HashSet<>();
    try (ResultSet row = question.executeQuery()) {
      while (row.next()) {
        isOpen = true;
        long relation = row.getLong("relation");
        TableLock.of(row.getString("mode"))
            .filter(mode -> relation != 0)
            .ifPresent(mode -> kept.add(new Lock(relation, mode)));
      }
    }
    return isOpen ? Optional.of(kept) : Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
