package dev.gonogo.engine.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of a transaction at its end: whether it has written.
 *
 * <p>A server may still do housekeeping while it reads, such as setting hint bits or removing dead
 * tuples of a page, which no query notices; and its statistics count what was read. Neither is
 * meant here.
 *
 * @param assigned the transaction id, which only who writes is given; null for none
 * @param tuples how many were inserted, updated or deleted, of all tables
 * @param locks modes of the locks that are kept although everything was taken back; null for none
 * @param taken how long the transaction was open, and so at most held its locks
 */
record Proof(@Nullable String assigned, long tuples, @Nullable String locks, Duration taken) {

  /**
   * Asks for it in a transaction that has a savepoint to go back to.
   *
   * @param before tuples that the session had written before the transaction began
   */
  static Proof ask(Statement statement, long before) throws SQLException {
    RowReader.toLast(statement, ReadingText.proof());
    try (ResultSet row = statement.getResultSet()) {
      row.next();
      return of(row, before);
    }
  }

  private static Proof of(ResultSet row, long before) throws SQLException {
    return new Proof(
        row.getString("assigned"),
        row.getLong("tuples") - before,
        row.getString("locks"),
        Duration.of(row.getLong("microseconds"), ChronoUnit.MICROS));
  }

  /** Whether nothing was written, and nothing is kept. */
  boolean isClean() {
    return signs().isEmpty();
  }

  /** What says otherwise, in words. */
  List<String> signs() {
    List<String> signs = new ArrayList<>();
    if (assigned != null) {
      signs.add("transaction id %s was assigned".formatted(assigned));
    }
    if (tuples != 0) {
      signs.add("%d tuples were written".formatted(tuples));
    }
    if (locks != null) {
      signs.add("still locked: " + locks);
    }
    return signs;
  }
}
