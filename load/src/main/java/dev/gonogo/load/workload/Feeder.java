package dev.gonogo.load.workload;

import java.util.HashSet;
import java.util.List;

/**
 * Rows that requests take in turn, from the first again after the last: every column is a setting
 * of the transaction.
 *
 * @param columns names of settings, such as {@code app.customer}
 * @param rows one value for each column
 */
public record Feeder(List<String> columns, List<List<String>> rows) {

  /** Checks and copies both. */
  public Feeder {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a feeder has no rows: nothing can be sent");
    }
    if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException(
          "a feeder has columns %s: it needs one at least, and none twice".formatted(columns));
    }
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a feeder has %d columns and a row of %d values: %s"
                .formatted(columns.size(), row.size(), row));
      }
    }
  }

  /** The same without the contents of its rows, which belong into no file. */
  Feeder withoutContents() {
    String instead = "one of " + rows.size();
    return new Feeder(columns, List.of(columns.stream().map(column -> instead).toList()));
  }
}
