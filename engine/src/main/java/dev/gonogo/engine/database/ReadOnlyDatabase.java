package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.guard.FunctionsReader;
import dev.gonogo.engine.guard.Guard;
import dev.gonogo.engine.sql.Disturbance;
import dev.gonogo.engine.sql.DisturbedException;
import dev.gonogo.engine.sql.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  private final KeptSession session;
  private final ReadingRules rules;
  private final Proofs proofs;
  private @Nullable Catalog catalog;
  private @Nullable Guard guard;

  private ReadOnlyDatabase(KeptSession session, ReadingRules rules, Proofs proofs) {
    this.session = session;
    this.rules = rules;
    this.proofs = proofs;
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
    this(new KeptSession(connections), rules, proofs);
  }

  /** The same database, in the same session, by other rules; close either. */
  public synchronized ReadOnlyDatabase by(ReadingRules others) {
    ReadOnlyDatabase same = new ReadOnlyDatabase(session, others, proofs);
    same.catalog = catalog;
    same.guard = guard;
    return same;
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
  public synchronized <T> T inOneTransaction(Function<ReadOnlyTransaction, T> question) {
    try {
      Connection open = opened();
      ReadingBlock block = ReadingBlock.begin(open, rules, proofs);
      T answer;
      try {
        answer = question.apply(new ReadOnlyTransaction(open, guard(open), rules));
      } catch (SQLException | RuntimeException thrown) {
        block.endAfter(thrown);
        throw thrown;
      }
      block.end();
      return answer;
    } catch (SQLException exception) {
      close();
      throw Problem.reading("the database cannot be read", exception);
    } catch (RuntimeException exception) {
      close();
      throw exception;
    }
  }

  private Connection opened() {
    try {
      return session.get();
    } catch (SQLException exception) {
      throw new DisturbedException(
          Disturbance.CLOSED,
          "the database cannot be connected to: " + exception.getMessage(),
          exception);
    }
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

  /**
   * Everything structural of this database and its cluster, as far as the login may read it; read
   * once.
   *
   * @throws QueryException when the server refuses, or its objects do not stand still
   * @throws DisturbedException when the server is kept from answering
   */
  public synchronized Catalog catalog() {
    Catalog read = catalog;
    if (read == null) {
      read = session.catalog(rules, proofs);
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
