package dev.gonogo.engine.definition;

import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What a constraint is defined as, whoever wrote it, a person or the server (PostgreSQL manual,
 * CREATE TABLE).
 *
 * @param columns the key, in order; empty for checks and exclusions
 * @param demand what rows must do: the expression of a check, what an exclusion excludes
 * @param reference of a foreign key
 * @param details in the spelling of the server, without what is the default
 * @param moment {@code deferrable} and the like; empty for at once
 * @param state {@code not valid} or {@code not enforced}; empty for neither
 * @param text for people
 */
public record ConstraintDefinition(
    Constraint.Type type,
    List<String> columns,
    Optional<Expression> demand,
    Optional<Reference> reference,
    List<String> details,
    String moment,
    String state,
    String text) {

  /**
   * What a foreign key references.
   *
   * @param columns empty where none are written: then the primary key is meant
   */
  public record Reference(QualifiedName table, List<String> columns) {
    public Reference {
      columns = List.copyOf(columns);
    }
  }

  public ConstraintDefinition {
    columns = List.copyOf(columns);
    details = List.copyOf(details);
  }

  /**
   * What a spec author wrote: a constraint as in CREATE TABLE, without its name.
   *
   * @throws IllegalArgumentException where it is something else; the message says from where on
   */
  public static ConstraintDefinition parse(String written) {
    return new ConstraintReader(written).read();
  }

  /** What the server says of a constraint. */
  public static ConstraintDefinition of(Constraint constraint) {
    String text = constraint.definition().replace(" REFERENCES public.", " REFERENCES ");
    return new ConstraintReader(text).read();
  }

  /**
   * Whether the server's definition is the one that an author wrote.
   *
   * @param primaryKey the columns that are meant where a reference names none
   */
  public boolean isPrintedAs(ConstraintDefinition server, List<String> primaryKey) {
    return type == server.type
        && isLike(server)
        && details.equals(server.details)
        && moment.equals(server.moment)
        && state.equals(server.state)
        && reference
            .map(mine -> mine.columns().isEmpty() ? primaryKey : mine.columns())
            .equals(server.reference.map(Reference::columns));
  }

  /** Whether one of the same type demands the same of the same, whatever else differs. */
  public boolean isLike(ConstraintDefinition server) {
    return columns.equals(server.columns)
        && demand.isPresent() == server.demand.isPresent()
        && demand.map(mine -> mine.isPrintedAs(server.demand.orElseThrow())).orElse(true)
        && reference.map(Reference::table).equals(server.reference.map(Reference::table));
  }

  @Override
  public String toString() {
    return text;
  }
}
