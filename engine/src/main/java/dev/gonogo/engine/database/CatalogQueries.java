package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The queries of {@code catalog/*.sql}, one file per question, as they are asked on one major. */
final class CatalogQueries {

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private final Connection connection;
  private final int major;

  CatalogQueries(Connection connection, int major) {
    this.connection = connection;
    this.major = major;
  }

  /** One value for each row that the file's query returns. */
  <T> List<T> rows(String file, CatalogRow.Mapping<T> mapping) throws SQLException {
    try (PreparedStatement statement = prepared(file)) {
      return CatalogRow.mapped(statement.executeQuery(), mapping);
    }
  }

  /**
   * The file's query. Planning takes longer than executing on a small database, so the driver is
   * let to keep it prepared where one session reads catalogs often; all but numbers and flags is
   * text in SQL, because the driver then changes to binary values.
   */
  PreparedStatement prepared(String file) throws SQLException {
    return connection.prepareStatement(text(file, major));
  }

  /** The query of a file, as it is asked on a major. */
  static String text(String file, int major) {
    return TEXTS.computeIfAbsent(file + major, key -> SqlFile.forMajor(sql(file), major));
  }

  /** The first column of the only row of a query that is the same on every major. */
  static String text(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql(file))) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  static String sql(String file) {
    return SqlFile.read(CatalogQueries.class, "catalog/" + file + ".sql");
  }
}
