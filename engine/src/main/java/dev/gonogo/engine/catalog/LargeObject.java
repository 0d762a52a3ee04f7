package dev.gonogo.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A large object (PostgreSQL manual, pg_largeobject_metadata), without its bytes.
 *
 * @param id the number that rows refer to it by
 * @param comment {@code null} for none
 */
public record LargeObject(long id, String owner, @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "large object";
  }

  @Override
  public String subject() {
    return "large object " + id;
  }
}
