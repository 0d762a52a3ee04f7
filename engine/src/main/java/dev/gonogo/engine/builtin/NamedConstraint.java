package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.ConstraintDefinition;
import dev.gonogo.engine.definition.SqlReader;
import dev.gonogo.engine.definition.SqlWords;
import dev.gonogo.engine.evidence.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A constraint as a spec file names it: by its name, by its definition, or by both as in SQL:
 * {@code constraint users_age check (age > 0)}.
 *
 * @param name empty where any name will do
 * @param definition empty where any definition will do; one of both is there
 */
record NamedConstraint(Optional<String> name, Optional<ConstraintDefinition> definition) {

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static NamedConstraint parse(String written) {
    try {
      SqlReader words = new SqlReader(SqlWords.of(written));
      if (words.peek(1) == null) {
        return new NamedConstraint(Optional.of(name(words)), Optional.empty());
      }
      if (!words.accept("constraint")) {
        ConstraintDefinition definition = ConstraintDefinition.parse(written);
        return new NamedConstraint(Optional.empty(), Optional.of(definition));
      }
      String name = name(words);
      String rest =
          written.strip().replaceFirst("(?is)constraint\\s*(\"[^\"]*(\"\"[^\"]*)*\"|\\S+)", "");
      return new NamedConstraint(Optional.of(name), Optional.of(ConstraintDefinition.parse(rest)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a constraint: %s. Write its name, or it as in CREATE TABLE, such as \"unique (email)\" or \"constraint users_age check (age > 0)\""
              .formatted(written, e.getMessage()),
          e);
    }
  }

  private static String name(SqlReader words) {
    return QualifiedName.parse(words.next("a name")).name();
  }

  /** The constraint of the table that is meant, as it is defined or otherwise. */
  Optional<Constraint> in(QualifiedName table, Catalog catalog) {
    return catalog.constraints(table).stream()
        .filter(
            one ->
                name.map(one.name()::equals)
                    .orElseGet(() -> isLike(one) && isExactly(one, catalog)))
        .findFirst()
        .or(() -> catalog.constraints(table).stream().filter(this::isNearly).findFirst());
  }

  private boolean isNearly(Constraint one) {
    return name.isEmpty() && isLike(one);
  }

  private boolean isLike(Constraint one) {
    return definition
        .filter(mine -> mine.type() == one.type())
        .filter(mine -> mine.isLike(ConstraintDefinition.of(one)))
        .isPresent();
  }

  /** Whether this constraint is as it was written. */
  boolean isExactly(Constraint one, Catalog catalog) {
    return definition
        .map(mine -> mine.isPrintedAs(ConstraintDefinition.of(one), primaryKey(mine, catalog)))
        .orElse(true);
  }

  private static List<String> primaryKey(ConstraintDefinition mine, Catalog catalog) {
    return mine.reference().stream()
        .flatMap(reference -> catalog.constraints(reference.table()).stream())
        .filter(one -> one.type() == Constraint.Type.PRIMARY_KEY)
        .flatMap(one -> ConstraintDefinition.of(one).columns().stream())
        .toList();
  }

  Finding missing(QualifiedName table) {
    return Finding.of(
        name.map(
                one -> "constraint %s on %s is missing".formatted(QualifiedName.quoted(one), table))
            .orElseGet(
                () -> "%s has no constraint \"%s\"".formatted(table, definition.orElseThrow())));
  }
}
