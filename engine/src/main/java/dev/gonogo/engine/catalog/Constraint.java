package dev.gonogo.engine.catalog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table (PostgreSQL manual, pg_constraint).
 *
 * <p>NOT NULL is said by {@link Column#notNull} only: PostgreSQL 18 lists it as a constraint too,
 * earlier releases do not.
 *
 * @param definition what follows {@code CONSTRAINT name}, from pg_get_constraintdef
 * @param validated {@code false} for {@code NOT VALID}
 * @param comment {@code null} for none
 */
public record Constraint(
    QualifiedName table,
    String name,
    Type type,
    String definition,
    boolean validated,
    boolean deferrable,
    boolean initiallyDeferred,
    @Nullable String comment)
    implements CatalogObject {

  /** What a constraint demands. */
  public enum Type {
    CHECK,
    FOREIGN_KEY,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    TRIGGER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String noun() {
    return "constraint";
  }

  @Override
  public String subject() {
    return whole(table, name);
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }

  static String whole(QualifiedName table, String name) {
    return "constraint " + Identifier.quoted(name) + " on " + table;
  }
}
