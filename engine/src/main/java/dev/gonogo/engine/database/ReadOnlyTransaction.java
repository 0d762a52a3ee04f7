package dev.gonogo.engine.database;

import dev.gonogo.engine.guard.SingleQuery;
import dev.gonogo.engine.sql.BlockedQueryException;
import dev.gonogo.engine.sql.QueryException;
import java.util.Optional;

/**
 * One transaction of a {@link ReadOnlyDatabase}: all its queries see the same rows, whoever asks.
 *
 * <p>Nothing is left of a query when the next one is asked: no error, no role, no setting. Ends
 * with the call that it is handed to; used by one thread.
 */
public final class ReadOnlyTransaction {
  private final Answering answering;
  private final Contents contents;

  /** In a transaction that has begun. */
  ReadOnlyTransaction(Answering answering, Contents contents) {
    this.answering = answering;
    this.contents = contents;
  }

  /** How values of rows are told to people. */
  public Contents contents() {
    return contents;
  }

  /**
   * Runs exactly one statement as whoever sees everything and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it
   * @throws BlockedQueryException when it may not be asked, or costs too much
   */
  public Rows query(String sql) {
    return answering.rows(SingleQuery.of(sql), Optional.empty());
  }

  /**
   * Runs exactly one statement as an actor and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it or the
   *     actor
   * @throws BlockedQueryException when the login may not become the actor, or it costs too much
   */
  public Rows query(String sql, Actor actor) {
    return answering.rows(SingleQuery.of(sql), Optional.of(actor));
  }

  /** Plans a query without running it. */
  QueryPlan plan(PlanRequest request) {
    return answering.plan(SingleQuery.of(request.sql()), request);
  }
}
