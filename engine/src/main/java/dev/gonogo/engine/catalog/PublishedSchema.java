package dev.gonogo.engine.catalog;

import java.util.Optional;

/**
 * A schema all tables of which a publication publishes (PostgreSQL manual,
 * pg_publication_namespace), since PostgreSQL 15.
 */
public record PublishedSchema(String publication, String schema) implements CatalogObject {

  @Override
  public String noun() {
    return "published schema";
  }

  @Override
  public String subject() {
    return Schema.whole(schema) + " in " + Publication.whole(publication);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Publication.whole(publication));
  }
}
