package dev.gonogo.engine.staging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The one session, open as long as the run is, that creates and drops what the run has on a server
 * of somebody else. May be used from any thread.
 */
final class AdminSession implements AutoCloseable {

  private final Connection connection;

  AdminSession(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row. */
  interface Mapping<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Runs one statement. */
  synchronized void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /**
   * Asks a question.
   *
   * @param values for its parameters: texts, numbers, and collections of numbers
   */
  synchronized <T> List<T> rows(String sql, Mapping<T> mapping, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, forDriver(values[i]));
      }
      try (ResultSet row = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (row.next()) {
          found.add(mapping.of(row));
        }
        return found;
      }
    }
  }

  private Object forDriver(Object value) throws SQLException {
    return value instanceof Collection<?> numbers
        ? connection.createArrayOf("int8", numbers.toArray())
        : value;
  }

  /** The elements of an array of texts; none where it is null. */
  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
