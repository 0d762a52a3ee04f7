package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.sql.Condition;
import java.util.List;
import java.util.Optional;

/** Whether the spec file says that a role reaches every row of a table. */
final class IntendedRows {
  private final Application application;

  IntendedRows(Application application) {
    this.application = application;
  }

  /** Whether every actor of the role that is spoken of does. */
  boolean areAll(String role, Table table, String command) {
    List<String> actors =
        application.actors().keySet().stream().filter(actor -> isOf(actor, role)).toList();
    return declared(table)
        .filter(
            rows ->
                command.equals("SELECT")
                    ? areAllVisible(rows, actors)
                    : areAllChangeable(rows, actors, command))
        .isPresent();
  }

  private boolean isOf(String actor, String role) {
    Actor named = application.actors().get(actor);
    return named != null && named.role().equals(role);
  }

  private Optional<DeclaredRows> declared(Table table) {
    return application.rows().values().stream()
        .filter(rows -> rows.query().isEmpty())
        .filter(rows -> QualifiedName.parse(rows.name()).equals(table.name()))
        .findFirst();
  }

  private static boolean areAllVisible(DeclaredRows rows, List<String> actors) {
    List<Condition> conditions =
        rows.visible().entrySet().stream()
            .filter(entry -> actors.contains(entry.getKey()))
            .map(entry -> entry.getValue())
            .toList();
    return !conditions.isEmpty() && conditions.stream().allMatch(Condition::isAll);
  }

  private static boolean areAllChangeable(DeclaredRows rows, List<String> actors, String command) {
    return !actors.isEmpty()
        && actors.stream()
            .map(rows::changeableBy)
            .map(
                changeable ->
                    switch (command) {
                      case "INSERT" -> changeable.insert();
                      case "UPDATE" -> changeable.update();
                      default -> changeable.delete();
                    })
            .allMatch(Condition::isAll);
  }
}
