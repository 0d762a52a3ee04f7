package dev.gonogo.engine.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What both sides answered. */
record Both<T>(List<T> before, List<T> after) {

  /** The SQLSTATE of a query that was cancelled. */
  private static final String CANCELLED = "57014";

  Both {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What both sides were asked; both are at work at the same time. */
  record Asked<T>(Future<List<T>> before, Future<List<T>> after) {

    /** Waits for both. */
    Both<T> answers() throws SQLException {
      return new Both<>(answer(before), answer(after));
    }
  }

  private static <T> T answer(Future<T> asked) throws SQLException {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while data was compared", CANCELLED, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException refused) {
        String message = "the data cannot be compared: " + refused.getMessage();
        throw new SQLException(message, refused.getSQLState(), refused);
      }
      throw new IllegalStateException("the data cannot be compared", e.getCause());
    }
  }
}
