package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view (PostgreSQL manual, pg_attribute).
 *
 * @param position from 1, counting only columns that were not dropped
 * @param type as SQL writes it: {@code character varying(20)}
 * @param defaultExpression {@code null} for none and for generated columns
 * @param identity {@code always} or {@code by default}; {@code null} for others
 * @param generated the expression followed by {@code stored} or {@code virtual}; {@code null} for
 *     others
 * @param collation {@code null} where it is the type's own
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}
 * @param compression {@code pglz} or {@code lz4}; {@code null} for the server's default
 * @param statisticsTarget -1 for the server's default
 * @param options {@code name=value}, sorted
 * @param serverOptions of a foreign table's column as {@code name=value}, sorted, secrets by their
 *     fingerprint
 * @param comment {@code null} for none
 * @param of the kind of relation whose column it is
 * @param inherited whether a parent has it too
 */
public record Column(
    QualifiedName table,
    String name,
    int position,
    String type,
    boolean notNull,
    @Nullable String defaultExpression,
    @Nullable String identity,
    @Nullable String generated,
    @Nullable String collation,
    String storage,
    @Nullable String compression,
    int statisticsTarget,
    List<String> options,
    List<String> serverOptions,
    @Nullable String comment,
    @Derived TableKind of,
    @Derived boolean inherited)
    implements CatalogObject {

  public Column {
    options = List.copyOf(options);
    serverOptions = List.copyOf(serverOptions);
  }

  @Override
  public String noun() {
    return "column";
  }

  @Override
  public String subject() {
    return "column " + table + "." + Identifier.quoted(name);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }

  @Override
  public String changed(String property, @Nullable Object before, @Nullable Object after) {
    return property.equals("position")
        ? subject() + " moved from position " + before + " to " + after
        : CatalogObject.super.changed(property, before, after);
  }
}
