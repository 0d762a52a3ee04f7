package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.RowChange;
import dev.gonogo.engine.catalog.RowKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Tells rows that differ by their keys.
 *
 * @param told which changes are told; others are left to the catalogs
 */
record NamedRows(
    Relation relation, Set<RowChange> told, BiFunction<RowChange, RowKeys, Difference> difference)
    implements ComparedRows.Wording {

  @Override
  public List<Difference> differences(Both<StoredRow> rows, boolean exact) {
    Map<List<String>, Long> was = contents(rows.before());
    Map<List<String>, Long> is = contents(rows.after());
    List<StoredRow> missing =
        rows.before().stream().filter(row -> !is.containsKey(row.key())).toList();
    List<StoredRow> leftOver =
        rows.after().stream().filter(row -> !was.containsKey(row.key())).toList();
    List<StoredRow> changed =
        rows.before().stream()
            .filter(row -> is.getOrDefault(row.key(), row.content()) != row.content())
            .toList();

    List<Difference> differences = new ArrayList<>();
    add(RowChange.MISSING, missing, exact, differences);
    add(RowChange.LEFT_OVER, leftOver, exact, differences);
    add(RowChange.CHANGED, changed, exact, differences);
    return differences;
  }

  private void add(
      RowChange change, List<StoredRow> rows, boolean exact, List<Difference> differences) {
    if (!rows.isEmpty() && told.contains(change)) {
      List<String> first =
          rows.stream().limit(RowKeys.NAMED).map(row -> relation.written(row.key())).toList();
      differences.add(difference.apply(change, new RowKeys(rows.size(), exact, first)));
    }
  }

  private static Map<List<String>, Long> contents(List<StoredRow> rows) {
    Map<List<String>, Long> contents = new HashMap<>();
    rows.forEach(row -> contents.put(row.key(), row.content()));
    return contents;
  }
}
