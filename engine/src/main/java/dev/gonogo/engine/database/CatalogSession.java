package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;

/**
 * Reads one database again and again in one session, where the server has planned the questions and
 * knows its own catalog: in a fresh one, finding that out takes longer than the answers.
 *
 * <p>Between two readings nothing is open but the session. One that has ended, with its server, is
 * replaced. Used by one thread.
 */
public final class CatalogSession implements AutoCloseable {

  private final KeptSession session;

  /** Sessions come from here; none is opened before the first reading. */
  public CatalogSession(Connections connections) {
    this.session = new KeptSession(connections);
  }

  /**
   * The catalog as it is now.
   *
   * @throws dev.gonogo.engine.sql.QueryException when it cannot be read
   */
  public Catalog read() {
    session.closeIfEnded();
    return session.catalog(ReadingRules.STAGING, new Proofs());
  }

  /** Ends the session; the next reading opens another one. */
  @Override
  public void close() {
    session.close();
  }
}
