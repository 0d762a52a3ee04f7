package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table (PostgreSQL manual, pg_trigger); those behind constraints are left out.
 *
 * @param definition from pg_get_triggerdef
 * @param enabled {@code enabled}, {@code disabled}, {@code replica} or {@code always}
 * @param clonedFrom the partitioned table whose trigger made it, {@code null} for none
 * @param comment {@code null} for none
 */
public record Trigger(
    QualifiedName table,
    String name,
    String definition,
    String enabled,
    @Nullable QualifiedName clonedFrom,
    @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "trigger";
  }

  @Override
  public String subject() {
    return "trigger " + Identifier.quoted(name) + " on " + table;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }
}
