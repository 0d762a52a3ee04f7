package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Schemas of publications. */
final class PublishedSchemaMending implements Mender<PublishedSchema> {

  @Override
  public String named(PublishedSchema published) {
    return "PUBLICATION " + Identifier.quoted(published.publication());
  }

  @Override
  public Optional<String> create(PublishedSchema published) {
    return Optional.of(alter(published, " ADD"));
  }

  @Override
  public Optional<String> drop(PublishedSchema published) {
    return Optional.of(alter(published, " DROP"));
  }

  private String alter(PublishedSchema published, String verb) {
    return "ALTER "
        + named(published)
        + verb
        + " TABLES IN SCHEMA "
        + Identifier.quoted(published.schema());
  }
}
