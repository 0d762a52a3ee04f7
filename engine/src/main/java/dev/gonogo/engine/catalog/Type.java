package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  @Override
  public String changed(String property, @Nullable Object before, @Nullable Object after) {
    return before instanceof List<?> was && after instanceof List<?> is && property.equals("labels")
        ? subject() + ": " + parts(was, is)
        : CatalogObject.super.changed(property, before, after);
  }

  /** {@code label sent is left over}; whole lists only where those that stay change their order. */
  private String parts(List<?> was, List<?> is) {
    String noun = kind.equals("enum") ? "label" : "attribute";
    List<?> missing = without(was, is);
    List<?> leftOver = without(is, was);
    if (!without(was, missing).equals(without(is, leftOver))) {
      return "%ss were %s, are %s".formatted(noun, Phrase.list(was), Phrase.list(is));
    }
    return Stream.of(
            Phrase.listed(noun, missing, "missing"), Phrase.listed(noun, leftOver, "left over"))
        .flatMap(Optional::stream)
        .collect(joining(", "));
  }

  private static List<?> without(List<?> all, List<?> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }
}
