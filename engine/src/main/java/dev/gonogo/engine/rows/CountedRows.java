package dev.gonogo.engine.rows;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.NamelessRows;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts rows that differ where nothing names them. */
record CountedRows(CatalogObject object, QualifiedName table, NamelessRows why)
    implements ComparedRows.Wording {

  @Override
  public List<Difference> differences(Both<StoredRow> rows, boolean exact) {
    long missing = more(rows.before(), rows.after());
    long leftOver = more(rows.after(), rows.before());
    return List.of(new Difference.UnnamedRows(object, table, missing, leftOver, exact, why));
  }

  /** How many rows are here that are not there, the same row counted as often as it is here. */
  private static long more(List<StoredRow> here, List<StoredRow> there) {
    Map<List<String>, Long> copies = new HashMap<>();
    there.forEach(row -> copies.put(row.key(), row.content()));
    return here.stream()
        .mapToLong(row -> Math.max(0, row.content() - copies.getOrDefault(row.key(), 0L)))
        .sum();
  }
}
