package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.QueryException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A database that can only be read: there is no method that writes.
 *
 * <p>Every query is one statement, and calls nothing that is known to do more than read. It runs in
 * a transaction which is {@code READ ONLY}, latched by a first query so that it cannot be switched
 * back, limited in time, and always rolled back; before, the server is asked for the proof that
 * nothing was written. One session is opened on first use and kept; threads take turns on it. After
 * an error of the server it is replaced.
 */
public final class ReadOnlyDatabase implements AutoCloseable {

  /** Rows read at most; further ones are left on the server and {@link Rows#truncated} is set. */
  public static final int ROW_LIMIT = 1_000;

  private final ReadingSource source;
  private final ReadingRules rules;

  private ReadOnlyDatabase(ReadingSource source, ReadingRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /** A view of a database of our own that these sessions log in to. */
  public ReadOnlyDatabase(Connections connections) {
    this(connections, ReadingRules.STAGING, new Proofs());
  }

  /**
   * A view of the database that these sessions log in to.
   *
   * @param proofs is told of the proof of each transaction
   */
  public ReadOnlyDatabase(Connections connections, ReadingRules rules, Proofs proofs) {
    this(new SessionSource(connections, proofs), rules);
  }

  /** A database that nobody connects to: it tells what would be asked. */
  public static ReadOnlyDatabase foreseen(ForeseenReading reading, ReadingRules rules) {
    return new ReadOnlyDatabase(reading, rules);
  }

  /** The same, which tells somebody every answer. */
  public ReadOnlyDatabase telling(Consumer<Answer> told) {
    return new ReadOnlyDatabase(new ToldSource(source, told), rules);
  }

  /** The same database, in the same session, by other rules; close either. */
  public ReadOnlyDatabase by(ReadingRules others) {
    return new ReadOnlyDatabase(source, others);
  }

  /** How values of rows are told to people. */
  public Contents contents() {
    return rules.contents();
  }

  /**
   * Runs exactly one statement and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it
   * @throws dev.gonogo.engine.sql.BlockedQueryException when it may not be asked, or costs too much
   * @throws DisturbedException when the server is kept from answering
   */
  public Rows query(String sql) {
    return inOneTransaction(transaction -> transaction.query(sql));
  }

  /**
   * Runs exactly one statement as an actor and returns its rows.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it or the
   *     actor
   * @throws dev.gonogo.engine.sql.BlockedQueryException when the login may not become the actor, or
   *     it costs too much
   * @throws DisturbedException when the server is kept from answering
   */
  public Rows query(String sql, Actor actor) {
    return inOneTransaction(transaction -> transaction.query(sql, actor));
  }

  /**
   * Plans exactly one query without running it.
   *
   * @throws QueryException when the text is not exactly one query, or the server refuses it, its
   *     parameters or the actor
   * @throws dev.gonogo.engine.sql.BlockedQueryException when the login may not become the actor
   * @throws DisturbedException when the server is kept from answering
   */
  public QueryPlan plan(PlanRequest request) {
    return inOneTransaction(transaction -> transaction.plan(request));
  }

  /**
   * Asks several queries of one transaction, so that all see the same rows.
   *
   * @throws QueryException whatever the question throws of this kind, or when the transaction
   *     cannot begin or end
   * @throws DisturbedException when the server is kept from answering
   * @throws WrittenException when the server says that something was written
   */
  public <T> T inOneTransaction(Function<ReadOnlyTransaction, T> question) {
    return source.inOneTransaction(
        rules, answering -> question.apply(new ReadOnlyTransaction(answering, rules.contents())));
  }

  /**
   * Everything structural of this database and its cluster, as far as the login may read it; read
   * once.
   *
   * @throws QueryException when the server refuses, or its objects do not stand still
   * @throws DisturbedException when the server is kept from answering
   */
  public Catalog catalog() {
    return source.catalog(rules);
  }

  /** Ends the session; the next query opens another one. */
  @Override
  public void close() {
    source.close();
  }
}
