package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogs so that everything read belongs to one state of the database.
 *
 * <p>There is no snapshot of all that PostgreSQL tells of its objects: functions such as
 * pg_get_viewdef print from the newest catalog in any transaction, and fail on an object that is
 * gone. So what was read counts only if nothing was created, altered or dropped meanwhile.
 */
final class SteadyRead {

  private static final int ATTEMPTS = 5;

  /** An object was dropped after its row was read and before a function printed it. */
  private static final Set<String> OBJECT_IS_GONE = Set.of("XX000", "42P01", "42704", "42883");

  private final Connection connection;
  private final ReadingRules rules;
  private final Proofs proofs;

  SteadyRead(Connection connection) {
    this(connection, ReadingRules.STAGING, new Proofs());
  }

  SteadyRead(Connection connection, ReadingRules rules, Proofs proofs) {
    this.connection = connection;
    this.rules = rules;
    this.proofs = proofs;
  }

  /** What each transaction asks where nothing changes meanwhile, as who may not know passwords. */
  static List<List<String>> foreseen(int major) throws SQLException {
    String settings = CatalogQueries.sql("session");
    List<String> mark = List.of(settings, CatalogQueries.sql("snapshot"));
    List<String> reading = new ArrayList<>(List.of(settings));
    reading.addAll(CatalogReader.foreseen(major));
    return List.of(mark, reading, mark);
  }

  /** One attempt at reading, which may be made again. */
  interface Reading<T> {
    T read() throws SQLException;
  }

  <T> T read(Reading<T> reading) throws SQLException {
    @Nullable SQLException gone = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String question = attempt == 1 ? "snapshot" : "fingerprint";
      try {
        String before = inTransaction(() -> mark(question));
        T read = inTransaction(reading);
        if (before.equals(inTransaction(() -> mark(question)))) {
          return read;
        }
      } catch (SQLException e) {
        if (!OBJECT_IS_GONE.contains(e.getSQLState())) {
          throw e;
        }
        gone = e;
      }
    }
    throw new SQLException(
        ("the objects of database %s changed during each of %d attempts to read them:"
                + " let other deployments to it finish, then run again")
            .formatted(connection.getCatalog(), ATTEMPTS),
        "40001",
        gone);
  }

  /**
   * What stays the same as long as the objects do. The snapshot costs nothing but also moves with
   * data, so the fingerprint of all objects is only taken on a busy server.
   */
  private String mark(String question) throws SQLException {
    return CatalogQueries.text(connection, question);
  }

  /** Settings are local to the transaction, so the session is afterwards as it was. */
  private <T> T inTransaction(Reading<T> reading) throws SQLException {
    return OpenTransaction.isIn(connection) ? inSavepoint(reading) : inOwnTransaction(reading);
  }

  /** Rolled back to in either case: an error must not spoil the caller's transaction. */
  private <T> T inSavepoint(Reading<T> reading) throws SQLException {
    execute("savepoint gonogo_catalog");
    try {
      return withSettings(reading);
    } finally {
      execute("rollback to savepoint gonogo_catalog");
      execute("release savepoint gonogo_catalog");
    }
  }

  private <T> T inOwnTransaction(Reading<T> reading) throws SQLException {
    return ReadingBlock.around(connection, rules, proofs, () -> withSettings(reading));
  }

  private <T> T withSettings(Reading<T> reading) throws SQLException {
    CatalogQueries.text(connection, "session");
    return reading.read();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
