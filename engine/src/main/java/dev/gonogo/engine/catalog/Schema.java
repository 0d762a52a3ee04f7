package dev.gonogo.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A schema (PostgreSQL manual, pg_namespace).
 *
 * @param comment {@code null} for none
 */
public record Schema(String name, String owner, @Nullable String comment) implements CatalogObject {

  @Override
  public String noun() {
    return "schema";
  }

  @Override
  public String subject() {
    return whole(name);
  }

  static String whole(String schema) {
    return "schema " + Identifier.quoted(schema);
  }
}
