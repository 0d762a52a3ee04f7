package dev.gonogo.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An installed extension (PostgreSQL manual, pg_extension); the objects it brought are left out.
 *
 * @param comment {@code null} for none
 */
public record Extension(
    String name, String version, String schema, String owner, @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "extension";
  }

  @Override
  public String subject() {
    return "extension " + Identifier.quoted(name);
  }
}
