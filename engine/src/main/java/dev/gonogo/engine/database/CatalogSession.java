package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one database again and again in one session, where the server has planned the questions and
 * knows its own catalog: in a fresh one, finding that out takes longer than the answers.
 *
 * <p>Between two readings nothing is open but the session. One that has ended, with its server, is
 * replaced. Used by one thread.
 */
public final class CatalogSession implements AutoCloseable {

  private final Connections connections;
  private @Nullable Connection session;

  /** Sessions come from here; none is opened before the first reading. */
  public CatalogSession(Connections connections) {
    this.connections = connections;
  }

  /**
   * The database as it is now.
   *
   * @throws QueryException when its catalog cannot be read
   */
  public ComparedDatabase read() {
    try {
      return new ComparedDatabase(
          connections, connections.understood(CatalogReader.read(session())));
    } catch (SQLException exception) {
      close();
      throw new QueryException("the catalog cannot be read: " + exception.getMessage(), exception);
    }
  }

  private Connection session() throws SQLException {
    Connection open = session;
    if (open == null || !open.isValid(0)) {
      close();
      open = connections.open();
      session = open;
    }
    return open;
  }

  /** Ends the session; the next reading opens another one. */
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
