package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A staging database in which statements are tried: there is no way to make anything last but how
 * far sequences have counted, which no rollback takes back.
 *
 * <p>One session is opened on first use and kept. Used by one thread.
 */
public final class Trial implements AutoCloseable {
  private static final String SEQUENCES = SqlFile.read(Trial.class, "sequences-position.sql");

  private final ReadOnlyDatabase database;
  private final Connections superuser;
  private final Logins logins;
  private final Sampling sampling;
  private @Nullable Connection session;
  private @Nullable String sequences;

  /**
   * A trial of one database.
   *
   * @param database the same database, to be read; stays open
   * @param superuser sessions that may become anybody
   * @param logins sessions of roles
   * @param sampling how much is tried where not everything can be
   */
  public Trial(ReadOnlyDatabase database, Connections superuser, Logins logins, Sampling sampling) {
    this.database = database;
    this.superuser = superuser;
    this.logins = logins;
    this.sampling = sampling;
  }

  /** How much is tried where not everything can be. */
  public Sampling sampling() {
    return sampling;
  }

  /** The database as it is while nothing is tried. */
  public ReadOnlyDatabase database() {
    return database;
  }

  /** The catalog as it is while nothing is tried; read once. */
  public Catalog catalog() {
    return database.catalog();
  }

  /**
   * Begins a transaction, hands it over, and rolls it back.
   *
   * @throws QueryException whatever the work throws of this kind, or where the transaction cannot
   *     begin or be rolled back
   */
  public <T> T attempt(Function<Attempt, T> work) {
    try (Statement statement = session().createStatement()) {
      statement.execute(
          "BEGIN; SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '10s'");
      try {
        return work.apply(new Attempt(session()));
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException exception) {
      throw new QueryException("nothing can be tried: " + exception.getMessage(), exception);
    }
  }

  /**
   * Logs a role in, hands the session over, and ends it.
   *
   * @throws QueryException whatever the work throws of this kind, or where the role may not log in
   */
  public <T> T loggedIn(String role, Function<LoginSession, T> work) {
    try (Connection own = logins.as(role)) {
      return work.apply(new LoginSession(own));
    } catch (SQLException exception) {
      throw new QueryException(
          "%s cannot log in: %s".formatted(role, exception.getMessage()), exception);
    }
  }

  /** Whether what was tried has moved a sequence: then the cluster has to be put back. */
  public boolean hasMovedSequences() {
    try {
      return sequences != null && !sequences.equals(positions(session()));
    } catch (SQLException exception) {
      throw new QueryException(
          "the sequences cannot be read: " + exception.getMessage(), exception);
    }
  }

  private Connection session() throws SQLException {
    if (session == null) {
      session = superuser.open();
      sequences = positions(session);
    }
    return session;
  }

  private static String positions(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(SEQUENCES)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() {
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException exception) {
      throw new QueryException("the session cannot be closed", exception);
    }
  }
}
