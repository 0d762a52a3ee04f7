package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Types; a label of an enum cannot be removed, and what is a column's type not be replaced. */
final class TypeMending implements Mender<Type> {

  @Override
  public String named(Type type) {
    return (type.kind().equals("domain") ? "DOMAIN " : "TYPE ") + type.name();
  }

  @Override
  public Optional<String> create(Type type) {
    return content(type)
        .map(
            content ->
                Sql.all(
                    "CREATE " + named(type) + " AS " + content,
                    Sql.owner(named(type), type.owner()),
                    Sql.commentIfAny(named(type), type.comment())));
  }

  /** The functions of a base type and the type need one another. */
  @Override
  public Optional<String> drop(Type type) {
    return type.kind().equals("base type") ? Optional.empty() : Mender.super.drop(type);
  }

  private static Optional<String> content(Type type) {
    if (!type.partComments().isEmpty()) {
      return Optional.empty();
    }
    String definition = String.valueOf(type.definition());
    return switch (type.kind()) {
      case "enum" -> Optional.of("ENUM (" + Sql.literals(type.labels()) + ")");
      case "composite type" -> Optional.of("(" + String.join(", ", type.labels()) + ")");
      case "range type" -> Optional.of("RANGE (" + definition + ")");
      // CREATE DOMAIN has no NOT VALID.
      case "domain" ->
          definition.contains(" NOT VALID") ? Optional.empty() : Optional.of(definition);
      default -> Optional.empty();
    };
  }
}
