package dev.gonogo.engine.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned, every value as the text PostgreSQL sends.
 *
 * @param columns labels of the columns, in order
 * @param rows one list for each row, as long as {@code columns}; null is SQL's NULL
 * @param truncated whether the server had more rows than were read
 */
public record Rows(List<String> columns, List<List<@Nullable String>> rows, boolean truncated) {

  /** Copies the lists and checks that every row fits the columns. */
  public Rows {
    columns = List.copyOf(columns);
    List<List<@Nullable String>> copied = new ArrayList<>(rows.size());
    for (List<@Nullable String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " values under " + columns.size() + " columns");
      }
      copied.add(Collections.unmodifiableList(new ArrayList<@Nullable String>(row)));
    }
    rows = Collections.unmodifiableList(copied);
  }
}
