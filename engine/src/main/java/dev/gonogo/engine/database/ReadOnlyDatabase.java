package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.FunctionsReader;
import dev.gonogo.engine.guard.Guard;
import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A database that can only be read: there is no method that writes.
 *
 * <p>Every query is one statement, and calls nothing that is known to do more than read. It runs in
 * a transaction of its own, which is {@code READ ONLY}, latched by a first query so that it cannot
 * be switched back, limited to 60 s, and always rolled back. One session is opened on first use and
 * kept; threads take turns on it. After an error it is replaced.
 */
public final class ReadOnlyDatabase implements AutoCloseable {

  /** Rows read at most; further ones are left on the server and {@link Rows#truncated} is set. */
  public static final int ROW_LIMIT = 1_000;

  private static final String BEGIN = SqlFile.read(ReadOnlyDatabase.class, "begin-read-only.sql");

  private final KeptSession session;
  private @Nullable Catalog catalog;
  private @Nullable Guard guard;

  /** A view of the database that these sessions log in to. */
  public ReadOnlyDatabase(Connections connections) {
    this.session = new KeptSession(connections);
  }

  /**
   * Runs exactly one statement and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it
   */
  public Rows query(String sql) {
    return query(sql, Optional.empty());
  }

  /**
   * Runs exactly one statement as an actor and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it or the
   *     actor
   */
  public Rows query(String sql, Actor actor) {
    return query(sql, Optional.of(actor));
  }

  /**
   * Plans exactly one query without running it.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it, its
   *     parameters or the actor
   */
  public QueryPlan plan(PlanRequest request) {
    SingleQuery query = SingleQuery.of(request.sql());
    Explanation explanation =
        ask(query, request.actor(), statement -> Explanation.of(query.text(), request, statement));
    return new QueryPlan(explanation.text(), ask(query.text(), explanation::scans));
  }

  private Rows query(String sql, Optional<Actor> actor) {
    SingleQuery query = SingleQuery.of(sql);
    return ask(query, actor, statement -> RowReader.rows(statement, query.text()));
  }

  /** What an author wrote: looked up before anybody plans it. */
  private <T> T ask(SingleQuery query, Optional<Actor> actor, Question<T> question) {
    return ask(
        query.text(),
        statement -> {
          Connection session = statement.getConnection();
          guard(session).admit(query);
          if (actor.isPresent()) {
            ActorSession.become(actor.get(), session);
          }
          return question.answer(statement);
        });
  }

  /**
   * Asks several queries of one transaction, so that all see the same rows.
   *
   * @throws QueryException whatever the question throws of this kind, or when the transaction
   *     cannot begin or end
   */
  public <T> T inOneTransaction(Function<ReadOnlyTransaction, T> question) {
    return ask(
        BEGIN,
        statement -> {
          Connection session = statement.getConnection();
          return question.apply(ReadOnlyTransaction.within(session, guard(session)));
        });
  }

  /** Who judges what authors wrote; made once. */
  private Guard guard(Connection session) throws SQLException {
    Guard known = guard;
    if (known == null) {
      known = FunctionsReader.read(session);
      guard = known;
    }
    return known;
  }

  /** What is asked in one transaction. */
  private interface Question<T> {
    T answer(Statement statement) throws SQLException;
  }

  private synchronized <T> T ask(String query, Question<T> question) {
    try (Statement statement = session.get().createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(BEGIN);
      T answer = question.answer(statement);
      statement.execute("ROLLBACK");
      return answer;
    } catch (SQLException exception) {
      close(); // Which rolls back too, whatever state the session is in.
      throw Problem.of(query, exception);
    } catch (QueryException exception) {
      close();
      throw exception;
    }
  }

  /**
   * Everything structural of this database and its cluster, as far as the login may read it; read
   * once.
   *
   * @throws QueryException when the server refuses, or its objects do not stand still
   */
  public synchronized Catalog catalog() {
    Catalog read = catalog;
    if (read == null) {
      read = session.catalog();
      catalog = read;
    }
    return read;
  }

  /** Ends the session; the next query opens another one. */
  @Override
  public synchronized void close() {
    session.close();
  }
}
