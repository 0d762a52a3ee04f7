package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The transaction that a session is in. */
public final class OpenTransaction {
  private OpenTransaction() {}

  /** Whether there is one, failed or not; the server is not asked. */
  public static boolean isIn(Connection session) throws SQLException {
    return session.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
  }
}
