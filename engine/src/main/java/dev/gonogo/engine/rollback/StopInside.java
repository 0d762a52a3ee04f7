package dev.gonogo.engine.rollback;

import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Ends a deployment inside of a statement that waits.
 *
 * <p>A long transaction that has written to every table stands in its way: what changes a table
 * waits for it, and what works in several transactions has done the first of them by then. That is
 * how {@code CREATE INDEX CONCURRENTLY} leaves an invalid index behind.
 */
final class StopInside extends Stop {
  private static final String LONG_TRANSACTION =
      SqlFile.read(StopInside.class, "long-transaction.sql");

  /** Long enough for a statement that waits for nobody, short enough to be tried often. */
  private static final String PATIENCE = "100ms";

  private @Nullable Connection inTheWay;
  private @Nullable Striker striker;
  private boolean inTime = true;

  StopInside(StopPoint point, Staging server) {
    super(point, server);
  }

  @Override
  public void before(PlacedStatement statement, Connection session) throws SQLException {
    if (isAt(statement)) {
      stopped();
      inTheWay = longTransaction();
      switch (point().way()) {
        case LOCK_TIMEOUT_IN -> set("lock_timeout", session);
        case STATEMENT_TIMEOUT_IN -> set("statement_timeout", session);
        case CONNECTION_LOST_IN -> striker = Striker.begin(session, this, this::loseConnection);
        case SERVER_KILLED_IN -> striker = Striker.begin(session, this, this::killServer);
        case ERROR_AFTER, CONNECTION_LOST_AFTER, SERVER_KILLED_AFTER, PROGRAM_KILLED_IN ->
            throw new IllegalStateException(point().way() + " does not stop inside a statement");
      }
    }
  }

  /** It waited for nobody, so nothing could stop it: the deployment ends behind it. */
  @Override
  public void after(PlacedStatement statement, Connection session) throws SQLException {
    if (isAt(statement)) {
      inTime = false;
      throw new SQLException("it waits for nobody");
    }
  }

  @Override
  boolean wasInTime() {
    return inTime;
  }

  private Connection longTransaction() throws SQLException {
    Connection superuser = server().connectAsSuperuser();
    superuser.setAutoCommit(false);
    try (Statement statement = superuser.createStatement()) {
      statement.execute(LONG_TRANSACTION);
    }
    return superuser;
  }

  private static void set(String parameter, Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("set %s = '%s'".formatted(parameter, PATIENCE));
    }
  }

  @Override
  public void close() throws SQLException {
    if (striker != null) {
      striker.close();
    }
    if (inTheWay != null) {
      inTheWay.close();
    }
  }
}
