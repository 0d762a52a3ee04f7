package dev.gonogo.engine.backup;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that were added, changed or removed after the backup: a restore takes that back.
 *
 * @param byTable how many of each table
 * @param exact whether these are all; otherwise there are at least so many
 */
record LostRows(Map<QualifiedName, Long> byTable, boolean exact) {

  static final LostRows NONE = new LostRows(Map.of(), true);

  /** Copies the map, in the order of the names. */
  LostRows {
    byTable = new TreeMap<>(byTable);
  }

  static LostRows of(List<Difference> differences) {
    Map<QualifiedName, Long> byTable = new TreeMap<>();
    boolean exact = true;
    for (Difference difference : differences) {
      if (difference instanceof Difference.Rows rows) {
        byTable.merge(rows.table(), rows.keys().count(), Long::sum);
        exact &= rows.keys().exact();
      } else if (difference instanceof Difference.UnnamedRows rows) {
        // A row that was changed is missing as it is now, and left over as it was.
        byTable.merge(rows.table(), Math.max(rows.missing(), rows.leftOver()), Long::sum);
        exact &= rows.exact();
      }
    }
    return new LostRows(byTable, exact);
  }

  boolean isEmpty() {
    return byTable.isEmpty();
  }

  Grid grid() {
    List<List<String>> rows = new ArrayList<>();
    byTable.forEach((table, count) -> rows.add(List.of(table.toString(), counted(count))));
    return new Grid(List.of("table", "rows lost"), rows);
  }

  /** {@code 7 rows written since are lost}. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "nothing was written since";
    }
    long all = byTable.values().stream().mapToLong(Long::longValue).sum();
    return "%s%s written since %s lost"
        .formatted(exact ? "" : "at least ", Count.of(all, "row"), all == 1 ? "is" : "are");
  }

  private String counted(long count) {
    return (exact ? "" : "at least ") + count;
  }
}
