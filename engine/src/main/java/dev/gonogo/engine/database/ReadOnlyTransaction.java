package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.Guard;
import dev.gonogo.engine.guard.SingleQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * One transaction of a {@link ReadOnlyDatabase}: all its queries see the same rows, whoever asks.
 *
 * <p>Ends with the call that it is handed to; used by one thread.
 */
public final class ReadOnlyTransaction {
  private final Connection session;
  private final Guard guard;

  private ReadOnlyTransaction(Connection session, Guard guard) {
    this.session = session;
    this.guard = guard;
  }

  /** The transaction that has begun in this session. */
  static ReadOnlyTransaction within(Connection session, Guard guard) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("SAVEPOINT asked");
    }
    return new ReadOnlyTransaction(session, guard);
  }

  /**
   * Runs exactly one statement as the login and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it
   */
  public Rows query(String sql) {
    return within(sql, Optional.empty());
  }

  /**
   * Runs exactly one statement as an actor and returns its rows; the next query is asked by whoever
   * it names, with no setting of this actor left.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it or the
   *     actor
   */
  public Rows query(String sql, Actor actor) {
    return within(sql, Optional.of(actor));
  }

  /**
   * Back to the savepoint first, so that neither an error nor an actor's role is left of the query
   * before; all in one round trip, each statement parsed by itself.
   */
  private Rows within(String sql, Optional<Actor> actor) {
    SingleQuery query = SingleQuery.of(sql);
    guard.admit(query);
    try (Statement statement = session.createStatement()) {
      statement.setEscapeProcessing(false);
      String who = actor.map(one -> ActorSession.becoming(one) + "; ").orElse("");
      return RowReader.rowsOfLast(statement, "ROLLBACK TO SAVEPOINT asked; " + who + query.text());
    } catch (SQLException exception) {
      throw Problem.of(query.text(), exception);
    }
  }
}
