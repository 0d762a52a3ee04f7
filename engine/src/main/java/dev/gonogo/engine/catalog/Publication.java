package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication of logical replication (PostgreSQL manual, pg_publication); what it publishes is
 * {@link PublishedTable} and {@link PublishedSchema}.
 *
 * @param allTables whether it publishes every table
 * @param operations of {@code insert}, {@code update}, {@code delete}, {@code truncate}, in this
 *     order
 * @param viaRoot whether changes of partitions are published as changes of the partitioned table
 * @param generatedColumns {@code none} or {@code stored}; always {@code none} before PostgreSQL 18
 * @param comment {@code null} for none
 */
public record Publication(
    String name,
    String owner,
    boolean allTables,
    List<String> operations,
    boolean viaRoot,
    String generatedColumns,
    @Nullable String comment)
    implements CatalogObject {

  public Publication {
    operations = List.copyOf(operations);
  }

  @Override
  public String noun() {
    return "publication";
  }

  @Override
  public String subject() {
    return whole(name);
  }

  static String whole(String publication) {
    return "publication " + Identifier.quoted(publication);
  }
}
