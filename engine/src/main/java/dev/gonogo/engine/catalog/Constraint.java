package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table (PostgreSQL manual, pg_constraint).
 *
 * <p>NOT NULL is said by {@link Column#notNull}: PostgreSQL 18 lists it as a constraint too,
 * earlier releases do not.
 *
 * @param definition what follows {@code CONSTRAINT name}, from pg_get_constraintdef
 * @param validated {@code false} for {@code NOT VALID}
 * @param triggers those behind a foreign key or a deferrable constraint that do not fire as usual:
 *     {@code RI_FKey_check_ins disabled}; empty for none
 * @param comment {@code null} for none
 * @param inherited whether it comes from a parent's constraint
 */
public record Constraint(
    QualifiedName table,
    String name,
    Type type,
    String definition,
    @Derived boolean validated,
    @Derived boolean deferrable,
    @Derived boolean initiallyDeferred,
    List<String> triggers,
    @Nullable String comment,
    @Derived boolean inherited)
    implements CatalogObject {

  /** What a constraint demands. */
  public enum Type {
    CHECK,
    FOREIGN_KEY,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    /** Only one that is NOT VALID or NO INHERIT, since PostgreSQL 18. */
    NOT_NULL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Constraint {
    triggers = List.copyOf(triggers);
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
