package dev.gonogo.engine.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a query returns, every value as text. */
final class RowReader {
  private RowReader() {}

  /** The rows of a query, {@link ReadOnlyDatabase#ROW_LIMIT} at most. */
  static Rows rows(Statement statement, String query) throws SQLException {
    statement.setMaxRows(ReadOnlyDatabase.ROW_LIMIT + 1);
    if (!statement.execute(query)) {
      return new Rows(List.of(), List.of(), false);
    }
    return rows(statement);
  }

  /** The rows that a statement has returned. */
  static Rows rows(Statement statement) throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      List<String> columns = columns(result);
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (rows.size() < ReadOnlyDatabase.ROW_LIMIT && result.next()) {
        rows.add(row(result, columns.size()));
      }
      return new Rows(columns, rows, result.next());
    }
  }

  /** Runs several statements and stays at what the last of them returns, which is a query. */
  static void toLast(Statement statement, List<String> statements) throws SQLException {
    statement.setMaxRows(ReadOnlyDatabase.ROW_LIMIT + 1);
    statement.execute(ReadingText.together(statements));
    for (int i = 1; i < statements.size(); i++) {
      statement.getMoreResults();
    }
  }

  private static List<String> columns(ResultSet result) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    return columns;
  }

  /** As text: the driver asks the catalog behind our back for anything else. */
  private static List<@Nullable String> row(ResultSet result, int columns) throws SQLException {
    List<@Nullable String> row = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      row.add(result.getString(i));
    }
    return row;
  }
}
