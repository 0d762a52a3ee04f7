package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * One transaction of a {@link Trial}: a situation is arranged in it, and people try things in that
 * situation. Nothing of it lasts.
 *
 * <p>Ends with the call that it is handed to; used by one thread.
 */
public final class Attempt {
  private final Connection session;

  Attempt(Connection session) {
    this.session = session;
  }

  /**
   * Runs statements as the superuser; what they change holds for the rest of the attempt.
   *
   * @return how many rows the last of them changed
   * @throws QueryException when the server refuses one, which ends the attempt
   */
  public long arrange(String sql) {
    try (Statement statement = open()) {
      statement.execute(sql);
      long changed = 0;
      do {
        changed = Math.max(statement.getLargeUpdateCount(), 0);
      } while (statement.getMoreResults() || statement.getLargeUpdateCount() >= 0);
      return changed;
    } catch (SQLException exception) {
      throw Problem.of(sql, exception);
    }
  }

  /**
   * Runs one statement as the superuser, where the server does it; what it changes holds for the
   * rest of the attempt.
   *
   * @return why it was refused, which leaves everything as it was; empty where it was not
   */
  public Optional<Refusal> tryToArrange(String sql) {
    try (Statement statement = open()) {
      statement.execute("SAVEPOINT arranged");
      try {
        statement.execute(sql);
      } catch (SQLException refused) {
        statement.execute("ROLLBACK TO SAVEPOINT arranged");
        return Optional.of(Refusal.of(refused));
      }
      statement.execute("RELEASE SAVEPOINT arranged");
      return Optional.empty();
    } catch (SQLException exception) {
      throw Problem.of(sql, exception);
    }
  }

  /**
   * Asks as the superuser, who sees every row.
   *
   * @throws QueryException when the server refuses, which ends the attempt
   */
  public Rows ask(String sql) {
    try (Statement statement = open()) {
      return RowReader.rows(statement, sql);
    } catch (SQLException exception) {
      throw Problem.of(sql, exception);
    }
  }

  /**
   * Asks as an actor; the attempt goes on as if nobody had.
   *
   * @throws QueryException when the server refuses; the attempt goes on all the same
   */
  public Rows ask(String sql, Actor actor) {
    return undone(sql, actor, statement -> RowReader.rows(statement, sql));
  }

  /** Has an actor try one statement, and takes it back: the next one finds what this one found. */
  public Tried tryOut(String sql, Actor actor) {
    try {
      return undone(sql, actor, statement -> Tried.done(count(statement, sql)));
    } catch (QueryException refused) {
      return Tried.refused(refused.refusal().orElseThrow(() -> refused));
    }
  }

  /** What is done in a savepoint. */
  private interface Work<T> {
    T with(Statement statement) throws SQLException;
  }

  private <T> T undone(String sql, Actor actor, Work<T> work) {
    try (Statement statement = open()) {
      statement.execute("SAVEPOINT tried");
      try {
        ActorSession.become(actor, session);
        return work.with(statement);
      } finally {
        statement.execute("ROLLBACK TO SAVEPOINT tried; RELEASE SAVEPOINT tried");
      }
    } catch (SQLException exception) {
      throw Problem.of(sql, exception);
    }
  }

  private static long count(Statement statement, String sql) throws SQLException {
    if (!statement.execute(sql)) {
      return Math.max(statement.getLargeUpdateCount(), 0);
    }
    long rows = 0;
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  private Statement open() throws SQLException {
    Statement statement = session.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }
}
