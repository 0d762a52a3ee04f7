package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite rule (PostgreSQL manual, pg_rewrite); the one behind every view is left out.
 *
 * @param definition from pg_get_ruledef
 * @param enabled {@code enabled}, {@code disabled}, {@code replica} or {@code always}
 * @param comment {@code null} for none
 */
public record Rule(
    QualifiedName table, String name, String definition, String enabled, @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "rule";
  }

  @Override
  public String subject() {
    return "rule " + Identifier.quoted(name) + " on " + table;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }
}
