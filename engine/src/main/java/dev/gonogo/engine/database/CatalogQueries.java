package dev.gonogo.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

  private final Connection connection;
  private final int major;

  CatalogQueries(Connection connection, int major) {
    this.connection = connection;
    this.major = major;
  }

  /** Makes a value of a row. */
  interface Mapping<T> {
    T map(CatalogRow row) throws SQLException;
  }

  /** One value for each row that the file's query returns. */
  <T> List<T> rows(String file, Mapping<T> mapping) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return mapped(ask(file, statement), mapping);
    }
  }

  /** What the server answers to the file's query. */
  ResultSet ask(String file, Statement statement) throws SQLException {
    return statement.executeQuery(forMajor(sql(file), major));
  }

  /** One value for each row. */
  static <T> List<T> mapped(ResultSet rows, Mapping<? extends T> mapping) throws SQLException {
    List<T> mapped = new ArrayList<>();
    CatalogRow row = new CatalogRow(rows);
    while (rows.next()) {
      mapped.add(mapping.map(row));
    }
    return mapped;
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
    if (!marked.find()) {
      return true;
    }
    String since = marked.group("since");
    String until = marked.group("until");
    return (since == null || major >= Integer.parseInt(since))
        && (until == null || major <= Integer.parseInt(until));
  }

  private static String sql(String file) {
    String resource = "catalog/" + file + ".sql";
    try (InputStream in = CatalogQueries.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " of this program", e);
    }
  }
}
