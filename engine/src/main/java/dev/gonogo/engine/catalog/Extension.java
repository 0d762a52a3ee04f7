package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installed extension (PostgreSQL manual, pg_extension); the objects it brought are named only.
 *
 * @param members the objects that are dropped with it, sorted: {@code function
 *     similarity(text,text)}
 * @param comment {@code null} for none
 */
public record Extension(
    String name,
    String version,
    String schema,
    String owner,
    List<String> members,
    @Nullable String comment)
    implements CatalogObject {

  public Extension {
    members = List.copyOf(members);
  }

  @Override
  public String noun() {
    return "extension";
  }

  @Override
  public String subject() {
    return "extension " + Identifier.quoted(name);
  }
}
