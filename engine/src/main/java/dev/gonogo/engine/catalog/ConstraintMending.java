package dev.gonogo.engine.catalog;

import java.util.Optional;

/** A constraint that a parent's brought is turned back with that of the parent. */
final class ConstraintMending implements Mender<Constraint> {

  private final IndexMending indexes = new IndexMending();

  @Override
  public String named(Constraint constraint) {
    return "CONSTRAINT " + Identifier.quoted(constraint.name()) + " ON " + constraint.table();
  }

  @Override
  public Optional<String> create(Constraint constraint) {
    return own(
        constraint,
        Sql.all(
            "ALTER TABLE %s ADD %s".formatted(constraint.table(), added(constraint)),
            Sql.commentIfAny(named(constraint), constraint.comment())));
  }

  private static String added(Constraint constraint) {
    return "CONSTRAINT " + Identifier.quoted(constraint.name()) + " " + constraint.definition();
  }

  @Override
  public Optional<String> drop(Constraint constraint) {
    return own(
        constraint,
        "ALTER TABLE %s DROP CONSTRAINT %s"
            .formatted(constraint.table(), Identifier.quoted(constraint.name())));
  }

  /** A key that foreign keys refer to cannot be replaced so. */
  @Override
  public Optional<String> alter(Constraint constraint, Constraint former, String property) {
    boolean replaceable =
        property.equals("definition")
            && (former.type() == Constraint.Type.CHECK
                || former.type() == Constraint.Type.FOREIGN_KEY);
    return replaceable
        ? drop(constraint)
            .map(
                drop ->
                    Sql.all(
                        drop + ", ADD " + added(former),
                        Sql.commentIfAny(named(former), former.comment())))
        : Optional.empty();
  }

  @Override
  public boolean brings(Constraint whole, CatalogObject part) {
    return part instanceof Index index && indexes.isPlain(index);
  }

  private static Optional<String> own(Constraint constraint, String statements) {
    return constraint.inherited() ? Optional.empty() : Optional.of(statements);
  }
}
