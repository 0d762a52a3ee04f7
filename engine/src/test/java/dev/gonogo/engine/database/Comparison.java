package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Differences;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads and compares catalogs before and after SQL. */
final class Comparison {

  private Comparison() {}

  /** What the change makes different after the setup, as sentences. */
  static List<String> differences(int major, String setup, String change) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      execute(transaction.connection(), setup);
      Catalog before = CatalogReader.read(transaction.connection());
      execute(transaction.connection(), change);
      return sentences(before, CatalogReader.read(transaction.connection()));
    }
  }

  /** The catalog after the setup. */
  static Catalog catalog(int major, String setup) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      execute(transaction.connection(), setup);
      return CatalogReader.read(transaction.connection());
    }
  }

  static List<String> sentences(Catalog before, Catalog after) {
    return Differences.between(before, after).stream().map(Difference::toString).toList();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
