package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type that somebody created (PostgreSQL manual, pg_type); the row types of tables and the array
 * types are left out.
 *
 * @param kind {@code enum}, {@code domain}, {@code composite type}, {@code range type} or {@code
 *     base type}
 * @param labels of an enum in their order, attributes of a composite type; empty for others
 * @param definition of a domain: its type, default and constraints; of a range: its subtype; {@code
 *     null} for others
 * @param partComments on attributes and on constraints, as {@code name: comment}, sorted
 * @param comment {@code null} for none
 */
public record Type(
    QualifiedName name,
    String kind,
    String owner,
    List<String> labels,
    @Nullable String definition,
    List<String> partComments,
    @Nullable String comment)
    implements CatalogObject {

  public Type {
    labels = List.copyOf(labels);
    partComments = List.copyOf(partComments);
  }

  @Override
  public String noun() {
    return kind;
  }

  @Override
  public String subject() {
    return kind + " " + name;
  }

  @Override
  public String whole() {
    return "type " + name;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Schema.whole(name.schema()));
  }
}
