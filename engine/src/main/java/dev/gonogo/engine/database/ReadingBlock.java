package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction that only reads: begun, latched and limited; at its end, however it ended, the
 * server is asked for the proof that nothing was written, and everything is rolled back.
 */
final class ReadingBlock {
  /** Connection does not exist: it had ended before the driver was asked. */
  private static final String NO_SESSION = "08003";

  private final Connection session;
  private final Proofs proofs;
  private final long writtenBefore;

  private ReadingBlock(Connection session, Proofs proofs, long writtenBefore) {
    this.session = session;
    this.proofs = proofs;
    this.writtenBefore = writtenBefore;
  }

  /** What is read in one. */
  interface Reading<T> {
    T read() throws SQLException;
  }

  /**
   * Begins one, reads, and ends it.
   *
   * @throws WrittenException where something was written, of which nothing lasts
   * @throws SQLException what the reading throws, or where the proof cannot be obtained
   */
  static <T> T around(Connection session, ReadingRules rules, Proofs proofs, Reading<T> reading)
      throws SQLException {
    ReadingBlock block = begin(session, rules, proofs);
    T read;
    try {
      read = reading.read();
    } catch (SQLException | RuntimeException thrown) {
      block.endAfter(thrown);
      throw thrown;
    }
    block.end();
    return read;
  }

  /** Begins one. */
  static ReadingBlock begin(Connection session, ReadingRules rules, Proofs proofs)
      throws SQLException {
    try (Statement statement = session.createStatement()) {
      RowReader.toLast(statement, ReadingText.begin(rules));
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return new ReadingBlock(session, proofs, row.getLong("tuples"));
      }
    }
  }

  /**
   * Ends it.
   *
   * @throws WrittenException where something was written, of which nothing lasts
   * @throws SQLException where the proof cannot be obtained
   */
  void end() throws SQLException {
    try {
      require(asked());
    } catch (SQLException lost) {
      proofs.addNotObtained(lost);
      throw lost;
    }
  }

  /** Ends it after something was thrown, which must not be hidden by what this throws. */
  void endAfter(Exception thrown) {
    try {
      require(asked());
    } catch (SQLException lost) {
      proofs.addNotObtained(NO_SESSION.equals(lost.getSQLState()) ? cause(thrown, lost) : lost);
      thrown.addSuppressed(lost);
    } catch (WrittenException written) {
      thrown.addSuppressed(written);
    }
  }

  /** What ended the session, where that was thrown before. */
  private static SQLException cause(Exception thrown, SQLException otherwise) {
    if (thrown instanceof SQLException itself) {
      return itself;
    }
    return thrown.getCause() instanceof SQLException cause ? cause : otherwise;
  }

  private void require(Proof proof) {
    proofs.add(proof);
    if (!proof.isClean()) {
      throw new WrittenException(proof.signs());
    }
  }

  private Proof asked() throws SQLException {
    try (Statement statement = session.createStatement()) {
      return proof(statement);
    }
  }

  private Proof proof(Statement statement) throws SQLException {
    try {
      return Proof.ask(statement, writtenBefore);
    } finally {
      statement.execute(ReadingText.END);
    }
  }
}
