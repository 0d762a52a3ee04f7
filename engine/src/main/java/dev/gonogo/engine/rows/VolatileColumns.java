package dev.gonogo.engine.rows;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Columns whose values are expected to differ between two databases, such as the time at which a
 * row was written: only whether they are null is compared.
 *
 * @param columns the names of columns, as the catalogs hold them, for each table
 */
public record VolatileColumns(Map<QualifiedName, Set<String>> columns) {

  /** Every value of every column is compared. */
  public static final VolatileColumns NONE = new VolatileColumns(Map.of());

  public VolatileColumns {
    columns =
        columns.entrySet().stream()
            .collect(toUnmodifiableMap(Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** The columns of one table that are expected to differ; empty for none. */
  public Set<String> of(QualifiedName table) {
    return columns.getOrDefault(table, Set.of());
  }
}
