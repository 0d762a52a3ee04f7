package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index (PostgreSQL manual, pg_index), usable or not.
 *
 * @param name in the schema of its table
 * @param definition the statement that would create it, from pg_get_indexdef
 * @param accessMethod such as {@code btree}
 * @param keys columns and expressions in their order, with {@code DESC} and {@code NULLS …} where
 *     they are not the default: {@code start_time DESC}
 * @param included columns after {@code INCLUDE}
 * @param predicate of a partial index, {@code null} for others
 * @param primary whether it stands behind the primary key
 * @param constraint the constraint it stands behind, {@code null} for none
 * @param valid {@code false} after a failed {@code CREATE INDEX CONCURRENTLY}: no query uses it
 * @param ready {@code false} when even writes do not maintain it
 * @param live {@code false} while it is being dropped
 * @param clustered whether {@code CLUSTER} last used it
 * @param replicaIdentity whether it is the table's replica identity
 * @param nullsNotDistinct always {@code false} before PostgreSQL 15
 * @param tablespace {@code null} for the database's own
 * @param partitionOf the index of the partitioned table that it belongs to, {@code null} for none
 * @param statisticsTargets of expressions, as {@code 1=500}; empty where all are default
 * @param comment {@code null} for none
 */
public record Index(
    QualifiedName name,
    QualifiedName table,
    String definition,
    @Derived String accessMethod,
    @Derived List<String> keys,
    @Derived List<String> included,
    @Derived @Nullable String predicate,
    @Derived boolean unique,
    boolean primary,
    @Nullable String constraint,
    boolean valid,
    boolean ready,
    boolean live,
    boolean clustered,
    boolean replicaIdentity,
    @Derived boolean nullsNotDistinct,
    @Nullable String tablespace,
    @Nullable QualifiedName partitionOf,
    List<String> statisticsTargets,
    @Nullable String comment)
    implements CatalogObject {

  public Index {
    keys = List.copyOf(keys);
    included = List.copyOf(included);
    statisticsTargets = List.copyOf(statisticsTargets);
  }

  /** Whether queries can use it and writes maintain it. */
  public boolean usable() {
    return valid && ready && live;
  }

  @Override
  public String noun() {
    return "index";
  }

  @Override
  public String subject() {
    return "index " + name + " on " + table;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(
        constraint == null ? Table.whole(table) : Constraint.whole(table, constraint));
  }

  @Override
  public String changed(String property, @Nullable Object before, @Nullable Object after) {
    if (!property.equals("valid")) {
      return CatalogObject.super.changed(property, before, after);
    }
    return subject() + (valid ? " is no longer INVALID" : " is INVALID, which it was not before");
  }

  @Override
  public String leftOver() {
    return subject() + (valid ? " is left over" : " is left over, and INVALID");
  }
}
