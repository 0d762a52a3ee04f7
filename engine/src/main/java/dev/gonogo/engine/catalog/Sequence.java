package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence (PostgreSQL manual, pg_sequence), without the number it has reached.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param persistence {@code permanent} or {@code unlogged}
 * @param ownedBy the column it is dropped with, as {@code users.id}; {@code null} for none
 * @param identity whether it stands behind an identity column
 * @param comment {@code null} for none
 */
public record Sequence(
    QualifiedName name,
    String owner,
    String persistence,
    String type,
    long start,
    long increment,
    long minimum,
    long maximum,
    long cache,
    boolean cycle,
    @Nullable String ownedBy,
    @Derived boolean identity,
    @Nullable String comment)
    implements CatalogObject {

  @Override
  public String noun() {
    return "sequence";
  }

  @Override
  public String subject() {
    return "sequence " + name;
  }

  @Override
  public String whole() {
    return Table.whole(name);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(ownedBy == null ? Schema.whole(name.schema()) : "column " + ownedBy);
  }
}
