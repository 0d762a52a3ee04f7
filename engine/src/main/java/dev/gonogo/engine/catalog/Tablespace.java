package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tablespace (PostgreSQL manual, pg_tablespace), without the folder it lies in, which is the
 * machine's matter.
 *
 * @param options as {@code name=value}, sorted
 * @param comment {@code null} for none
 */
public record Tablespace(String name, String owner, List<String> options, @Nullable String comment)
    implements CatalogObject {

  public Tablespace {
    options = List.copyOf(options);
  }

  @Override
  public String noun() {
    return "tablespace";
  }

  @Override
  public String subject() {
    return "tablespace " + Identifier.quoted(name);
  }
}
