package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Schemas. */
final class SchemaMending implements Mender<Schema> {

  @Override
  public String named(Schema schema) {
    return "SCHEMA " + Identifier.quoted(schema.name());
  }

  @Override
  public Optional<String> create(Schema schema) {
    return Optional.of(
        Sql.all(
            "CREATE " + named(schema) + " AUTHORIZATION " + Identifier.quoted(schema.owner()),
            Sql.commentIfAny(named(schema), schema.comment())));
  }

  @Override
  public Optional<String> drop(Schema schema) {
    return Optional.of("DROP " + named(schema) + " CASCADE");
  }
}
