package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and the transactions that were prepared on it; opened again after it was lost.
 *
 * <p>Used by one thread.
 */
final class Lane implements AutoCloseable {
  private static final long BACK_OFF_NANOS = 50_000_000;

  private final Login login;
  private final Transactions transactions;
  private final @Nullable PreparedStatement[] prepared;
  private @Nullable Connection connection;
  private volatile @Nullable Statement running;
  private long triedAt = System.nanoTime() - BACK_OFF_NANOS;

  Lane(Login login, Transactions transactions) {
    this.login = login;
    this.transactions = transactions;
    this.prepared = new PreparedStatement[transactions.count()];
  }

  boolean isOpen() {
    return connection != null;
  }

  /** Opens a connection, not too soon after it was tried the last time. */
  void open(Ending patience) throws SQLException {
    Pause.until(triedAt + BACK_OFF_NANOS, patience);
    triedAt = System.nanoTime();
    connection = Logins.connect(login);
  }

  /** Runs a transaction to its end; after an error nothing of it is left. */
  void run(int request) throws SQLException {
    try {
      PreparedStatement statement = prepared(request);
      List<String> row = transactions.row(request);
      for (int column = 0; column < row.size(); column++) {
        statement.setString(column + 1, row.get(column));
      }
      running = statement;
      statement.execute();
    } catch (SQLException exception) {
      recover(exception);
      throw exception;
    } finally {
      running = null;
    }
  }

  private PreparedStatement prepared(int request) throws SQLException {
    PreparedStatement statement = prepared[request];
    Connection open = connection;
    if (statement == null) {
      if (open == null) {
        throw new SQLException("there is no connection", "08003");
      }
      statement = open.prepareStatement(transactions.sql(request));
      prepared[request] = statement;
    }
    return statement;
  }

  /** Has the server end what it does for this connection; called by another thread. */
  void cancel() {
    try {
      Statement now = running;
      if (now != null) {
        now.cancel();
      }
    } catch (SQLException notReached) {
      return;
    }
  }

  /** What follows an error is skipped up to the Sync, so that the transaction is still open. */
  private void recover(SQLException exception) {
    if (isLost(exception)) {
      close();
      return;
    }
    Connection open = connection;
    if (open != null) {
      try (Statement statement = open.createStatement()) {
        statement.execute("ROLLBACK");
      } catch (SQLException lost) {
        close();
      }
    }
  }

  private static boolean isLost(SQLException exception) {
    String state = Optional.ofNullable(exception.getSQLState()).orElse("08000");
    return state.startsWith("08") || state.startsWith("57P");
  }

  @Override
  public void close() {
    Arrays.fill(prepared, null);
    Connection open = connection;
    connection = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException alreadyGone) {
      return;
    }
  }
}
