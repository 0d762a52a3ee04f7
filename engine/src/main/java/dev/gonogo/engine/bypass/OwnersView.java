package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view that reads a table as its owner, for whom other policies hold, or none (PostgreSQL manual,
 * CREATE VIEW). A view inside of a view reads as its own owner; as the role where it is an invoker.
 */
final class OwnersView implements Bypass {

  @Override
  public String kind() {
    return "views that read as their owners";
  }

  @Override
  public Stream<String> find(Situation situation) {
    List<Use> uses = Views.of(situation).uses();
    return situation.roles().stream()
        .flatMap(role -> uses.stream().flatMap(use -> sentence(role, use, situation).stream()));
  }

  private static Optional<String> sentence(String role, Use use, Situation situation) {
    return situation
        .guard(use.table())
        .flatMap(
            guard ->
                situation
                    .firstSubject(role, guard, one -> !commands(one, use, situation).isEmpty())
                    .map(one -> sentence(role, one, use, guard, situation)));
  }

  private static String sentence(
      String role, Persona persona, Use use, Table guard, Situation situation) {
    List<String> commands = commands(persona, use, situation);
    String owner = use.view().owner();
    return "%s gets past the policies of %s: %s may %s %s, a view without security_invoker that reads %s as its owner %s, %s"
        .formatted(
            QualifiedName.quoted(role),
            guard.name(),
            persona.it(),
            String.join(", ", commands),
            chain(use.entry(), use.view()),
            use.table().name(),
            QualifiedName.quoted(owner),
            new OwnersPolicies(situation).reason(owner, use.table(), commands));
  }

  /** What somebody may do with the view, and reaches other rows by. */
  private static List<String> commands(Persona persona, Use use, Situation situation) {
    List<String> privileges = situation.subjection().rights(persona.role()).on(use.entry().name());
    return new OwnersPolicies(situation)
        .commands(use.view().owner(), persona.role(), use.table(), privileges);
  }

  /** {@code names}, or {@code names and so directory}. */
  static String chain(Table entry, Table view) {
    return entry.equals(view) ? view.name().toString() : entry.name() + " and so " + view.name();
  }

  /**
   * A table that is read by its name in a view which is no invoker.
   *
   * @param entry the view that is asked
   * @param view the view that reads the table, this one or one inside of it
   */
  record Use(Table entry, Table view, Table table) {}
}
