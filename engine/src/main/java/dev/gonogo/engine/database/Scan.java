package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a table in a plan (PostgreSQL manual, Using EXPLAIN).
 *
 * <p>A bitmap scan is one for each of its indexes.
 *
 * @param method as EXPLAIN names it: {@code Seq Scan}, {@code Parallel Seq Scan}, {@code Index Only
 *     Scan}
 * @param table the table that is read; a partition, not its parent
 * @param index the index that is used, {@code null} for none
 * @param rows of the whole table, as the planner estimates them; not those that pass a filter
 * @param pages of 8 kB that the table has
 * @param analyzed whether the planner knows the table's contents, from ANALYZE or an import
 */
public record Scan(
    String method,
    QualifiedName table,
    @Nullable QualifiedName index,
    long rows,
    long pages,
    boolean analyzed) {

  private static final String SEQUENTIAL = "Seq Scan";

  /** Whether the whole table is read, by one process or several. */
  public boolean isSequential() {
    return method.endsWith(SEQUENTIAL);
  }
}
