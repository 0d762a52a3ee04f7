package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A session of a role that logged in by itself, as a pool keeps one for many users: what one
 * transaction leaves behind, the next one finds.
 *
 * <p>Ends with the call that it is handed to; used by one thread.
 */
public final class LoginSession {
  private static final String BEGIN = "BEGIN READ ONLY";

  private final Connection session;

  LoginSession(Connection session) {
    this.session = session;
  }

  /**
   * Asks one query in a transaction that only reads, and commits it.
   *
   * @param settings parameters that are made for this transaction alone
   * @throws QueryException when the server refuses a setting or the query; the session stays usable
   */
  public Rows query(String sql, Map<String, String> settings) {
    String query = SingleQuery.of(sql).text();
    try (Statement statement = session.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(BEGIN);
      try {
        ActorSession.set(settings, session);
        return RowReader.rows(statement, query);
      } finally {
        statement.execute("COMMIT"); // After an error this rolls back.
      }
    } catch (SQLException exception) {
      throw Problem.of(query, exception);
    }
  }
}
