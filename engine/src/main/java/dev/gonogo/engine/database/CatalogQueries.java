package dev.gonogo.engine.database;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queries of {@code catalog/*.sql}, one file per question.
 *
 * <p>A line that ends in {@code -- since 16}, {@code -- until 15} or {@code -- since 15 until 16}
 * is meant for these majors only.
 */
final class CatalogQueries {

  private static final Pattern MAJORS =
      Pattern.compile("-- (?:since (?<since>\\d+))? ?(?:until (?<until>\\d+))?$");

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
    return TEXTS.computeIfAbsent(file + major, key -> forMajor(sql(file), major));
  }

  /** The first column of the only row of a query that is the same on every major. */
  static String text(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql(file))) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  static String forMajor(String sql, int major) {
    return sql.lines().filter(line -> isFor(line, major)).collect(joining("\n"));
  }

  private static boolean isFor(String line, int major) {
    Matcher marked = MAJORS.matcher(line);
    if (!line.contains(" -- ") || !marked.find()) {
      return true;
    }
    String since = marked.group("since");
    String until = marked.group("until");
    return (since == null || major >= Integer.parseInt(since))
        && (until == null || major <= Integer.parseInt(until));
  }

  static String sql(String file) {
    return SqlFile.read(CatalogQueries.class, "catalog/" + file + ".sql");
  }
}
