package dev.gonogo.load.workload;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the rows of a feeder from where a team keeps them. */
public final class FeederReader {

  private FeederReader() {}

  /**
   * Reads a CSV file: names of settings in its first line, commas between values, double quotes
   * around those that hold commas, quotes or line breaks.
   *
   * @throws IllegalArgumentException where it holds no rows, or rows of different lengths, or is
   *     not UTF-8
   * @throws IOException where it cannot be read
   */
  public static Feeder csv(Path file) throws IOException {
    List<List<String>> records = Csv.records(text(file), file.toString());
    if (records.size() < 2) {
      throw new IllegalArgumentException(
          "%s has no rows for a feeder: it needs a line with names of settings, such as app.customer, and a line of values at least"
              .formatted(file));
    }
    return feeder(file.toString(), records.get(0), records.subList(1, records.size()));
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException exception) {
      throw new IllegalArgumentException(file + " is not UTF-8. Save it as UTF-8", exception);
    }
  }

  /**
   * Asks a query whose columns are named as settings; a null becomes the empty text.
   *
   * @param session of the actor, whose transaction it is
   * @throws IllegalArgumentException where it finds no rows
   * @throws SQLException where the server refuses it
   */
  public static Feeder sql(String query, Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(query)) {
        List<List<String>> read = new ArrayList<>();
        while (rows.next()) {
          read.add(row(rows));
        }
        if (read.isEmpty()) {
          throw new IllegalArgumentException(
              "the query of a feeder finds no rows, so that nothing can be sent: " + query.strip());
        }
        return feeder("the query of a feeder", columns(rows.getMetaData()), read);
      }
    }
  }

  private static List<String> columns(ResultSetMetaData data) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= data.getColumnCount(); column++) {
      columns.add(data.getColumnLabel(column));
    }
    return columns;
  }

  private static List<String> row(ResultSet rows) throws SQLException {
    List<String> row = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      row.add(Objects.requireNonNullElse(rows.getString(column), ""));
    }
    return row;
  }

  private static Feeder feeder(String where, List<String> columns, List<List<String>> rows) {
    try {
      return new Feeder(columns, rows);
    } catch (IllegalArgumentException exception) {
      throw new IllegalArgumentException(where + ": " + exception.getMessage(), exception);
    }
  }
}
