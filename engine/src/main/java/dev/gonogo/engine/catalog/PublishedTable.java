package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a publication (PostgreSQL manual, pg_publication_rel).
 *
 * @param columns the published ones in the table's order; empty for all, as always before
 *     PostgreSQL 15
 * @param rows the condition that published rows meet; {@code null} for all rows, as always before
 *     PostgreSQL 15
 */
public record PublishedTable(
    String publication, QualifiedName table, List<String> columns, @Nullable String rows)
    implements CatalogObject {

  public PublishedTable {
    columns = List.copyOf(columns);
  }

  @Override
  public String noun() {
    return "published table";
  }

  @Override
  public String subject() {
    return "table " + table + " in " + Publication.whole(publication);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Publication.whole(publication));
  }
}
