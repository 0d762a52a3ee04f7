package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, partitioned table, view, materialized view or foreign table (PostgreSQL manual,
 * pg_class).
 *
 * @param persistence {@code permanent} or {@code unlogged}
 * @param accessMethod such as {@code heap}; {@code null} where there is none
 * @param tablespace {@code null} for the database's own
 * @param rowSecurity whether row level security is enabled
 * @param forceRowSecurity whether it holds for the owner too
 * @param options storage parameters or view options as {@code name=value}, sorted
 * @param replicaIdentity {@code default}, {@code nothing}, {@code full} or {@code index}
 * @param definition the query of a view, {@code null} for tables
 * @param populated whether a materialized view can be queried; {@code true} for everything else
 * @param partitionKey of a partitioned table, {@code null} for others
 * @param inheritsFrom parents in their order: one for a partition
 * @param partitionBound {@code FOR VALUES …} or {@code DEFAULT} of a partition, {@code null} for
 *     others
 * @param ofType the composite type of a typed table, {@code null} for others
 * @param server of a foreign table, {@code null} for others
 * @param serverOptions of a foreign table as {@code name=value}, sorted, secrets by their
 *     fingerprint
 * @param comment {@code null} for none
 */
public record Table(
    QualifiedName name,
    TableKind kind,
    String owner,
    String persistence,
    @Nullable String accessMethod,
    @Nullable String tablespace,
    boolean rowSecurity,
    boolean forceRowSecurity,
    List<String> options,
    String replicaIdentity,
    @Nullable String definition,
    boolean populated,
    @Nullable String partitionKey,
    List<QualifiedName> inheritsFrom,
    @Nullable String partitionBound,
    @Nullable QualifiedName ofType,
    @Nullable String server,
    List<String> serverOptions,
    @Nullable String comment)
    implements CatalogObject {

  public Table {
    options = List.copyOf(options);
    inheritsFrom = List.copyOf(inheritsFrom);
    serverOptions = List.copyOf(serverOptions);
  }

  @Override
  public String noun() {
    return kind.toString();
  }

  @Override
  public String subject() {
    return kind + " " + name;
  }

  @Override
  public String whole() {
    return whole(name);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Schema.whole(name.schema()));
  }

  /** Tables, views, sequences and indexes share their names. */
  static String whole(QualifiedName relation) {
    return "relation " + relation;
  }
}
