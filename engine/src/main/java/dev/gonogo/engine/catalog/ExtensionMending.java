package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.Optional;

/** Extensions; few can go back to an older version. */
final class ExtensionMending implements Mender<Extension> {

  @Override
  public String named(Extension extension) {
    return "EXTENSION " + Identifier.quoted(extension.name());
  }

  /** It comments on itself. Tables among its members would come back without their rows. */
  @Override
  public Optional<String> create(Extension extension) {
    return extension.members().stream().anyMatch(member -> member.startsWith("table "))
        ? Optional.empty()
        : Optional.of(
            Sql.all(
                "CREATE %s SCHEMA %s VERSION %s"
                    .formatted(
                        named(extension),
                        Identifier.quoted(extension.schema()),
                        Literal.of(extension.version())),
                Sql.comment(named(extension), extension.comment())));
  }

  @Override
  public Optional<String> owner(Extension extension, String owner) {
    return Optional.empty();
  }

  @Override
  public Optional<String> alter(Extension extension, Extension former, String property) {
    return property.equals("schema")
        ? Optional.of(
            "ALTER " + named(extension) + " SET SCHEMA " + Identifier.quoted(former.schema()))
        : Optional.empty();
  }
}
