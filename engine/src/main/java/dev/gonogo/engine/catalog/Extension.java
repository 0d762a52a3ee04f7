package dev.gonogo.engine.catalog;

import java.util.ArrayList;
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

  @Override
  public String changed(String property, @Nullable Object before, @Nullable Object after) {
    return before instanceof List<?> had && after instanceof List<?> has
        ? subject() + " has " + String.join(" and ", gainedAndLost(had, has))
        : CatalogObject.super.changed(property, before, after);
  }

  private static List<String> gainedAndLost(List<?> had, List<?> has) {
    List<String> words = new ArrayList<>();
    List<Object> lost = new ArrayList<>(had);
    lost.removeAll(has);
    if (!lost.isEmpty()) {
      words.add("lost " + Phrase.list(lost));
    }
    List<Object> gained = new ArrayList<>(has);
    gained.removeAll(had);
    if (!gained.isEmpty()) {
      words.add("gained " + Phrase.list(gained));
    }
    return words;
  }
}
