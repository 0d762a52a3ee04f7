package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.rows.VolatileColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a spec file declares to differ from one time to the next.
 *
 * @param columns those that are there
 * @param unknown a sentence for each that is not: a misspelt one would be compared in silence
 */
public record NotCompared(VolatileColumns columns, List<String> unknown) {

  /** Copies the sentences. */
  public NotCompared {
    unknown = List.copyOf(unknown);
  }

  /** The declared columns, looked up in a catalog. */
  public static NotCompared of(Map<String, List<String>> written, Catalog catalog) {
    Map<QualifiedName, Set<String>> columns = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    written.forEach(
        (table, names) -> {
          QualifiedName name = QualifiedName.parse(table);
          for (String column : names) {
            if (catalog.column(name, column).isEmpty()) {
              unknown.add("volatile columns: table %s has no column %s".formatted(name, column));
            }
          }
          columns.put(name, new HashSet<>(names));
        });
    return new NotCompared(new VolatileColumns(columns), unknown);
  }
}
