package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.sql.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One session, which is opened on first use and kept; once it was closed, the next use opens
 * another one.
 *
 * <p>Used by one thread at a time.
 */
final class KeptSession implements AutoCloseable {
  private final Connections connections;
  private @Nullable Connection session;

  /** Sessions come from here; none is opened yet. */
  KeptSession(Connections connections) {
    this.connections = connections;
  }

  /** The session, which is closed by closing this. */
  Connection get() throws SQLException {
    Connection open = session;
    if (open == null || open.isClosed()) {
      open = connections.open();
      session = open;
    }
    return open;
  }

  /**
   * Closes a session that has ended with its server, which is asked.
   *
   * @throws QueryException when it cannot be closed
   */
  void closeIfEnded() {
    try {
      if (session != null && !session.isValid(0)) {
        close();
      }
    } catch (SQLException exception) {
      throw new IllegalStateException("no time limit is negative", exception);
    }
  }

  /**
   * The catalog as it is now.
   *
   * @throws QueryException when the server refuses, or its objects do not stand still; the session
   *     is closed then
   */
  Catalog catalog(ReadingRules rules, Proofs proofs) {
    try {
      return connections.understood(CatalogReader.read(get(), rules, proofs));
    } catch (SQLException exception) {
      close();
      throw Problem.reading("the catalog cannot be read", exception);
    }
  }

  @Override
  public void close() {
    Connection open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException exception) {
        throw new QueryException("the session cannot be closed", exception);
      }
    }
  }
}
