package dev.gonogo.engine.catalog;

import java.util.Locale;
import java.util.Optional;

/** What is not altered: missing ones are created from their definition. */
final class DefinedObjectMending implements Mender<DefinedObject> {

  @Override
  public String named(DefinedObject object) {
    return object.kind().toString().toUpperCase(Locale.ROOT) + " " + object.name();
  }

  @Override
  public Optional<String> create(DefinedObject object) {
    return object.definition().startsWith("CREATE ")
        ? Optional.of(
            Sql.all(
                object.definition(),
                object.owner() == null ? "" : Sql.owner(named(object), object.owner()),
                Sql.commentIfAny(named(object), object.comment())))
        : Optional.empty();
  }
}
