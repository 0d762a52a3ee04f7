package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Extended statistics of a table (PostgreSQL manual, pg_statistic_ext).
 *
 * @param definition the statement that would create them, from pg_get_statisticsobjdef
 * @param statisticsTarget -1 for that of the columns
 * @param comment {@code null} for none
 */
public record StatisticsObject(
    QualifiedName name,
    QualifiedName table,
    String owner,
    String definition,
    int statisticsTarget,
    @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "statistics object";
  }

  @Override
  public String subject() {
    return "statistics " + name + " on " + table;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }
}
