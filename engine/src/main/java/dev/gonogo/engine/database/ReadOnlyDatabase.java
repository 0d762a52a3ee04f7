package dev.gonogo.engine.database;

/**
 * A database that can only be read: there is no method that writes.
 *
 * <p>Every query runs in a session of its own transaction, which is {@code READ ONLY}, latched by a
 * first query so that it cannot be switched back, limited in time, and always rolled back. Threads
 * may share it.
 */
public final class ReadOnlyDatabase {

  /** Rows read at most; further ones are left on the server and {@link Rows#truncated} is set. */
  public static final int ROW_LIMIT = 1_000;

  private final Connections connections;

  /** A view of the database that these sessions log in to. */
  public ReadOnlyDatabase(Connections connections) {
    this.connections = connections;
  }

  /**
   * Runs exactly one statement and returns its rows.
   *
   * @throws QueryException when the text holds several statements or transaction control, or the
   *     server refuses it
   */
  public Rows query(String sql) {
    if (sql.isBlank()) {
      throw new QueryException("there is no statement to run.");
    }
    throw new UnsupportedOperationException(connections + sql);
  }
}
