package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table without any row level security beside tables that have it. */
final class UnguardedTable implements Bypass {

  @Override
  public String kind() {
    return "tables without row level security";
  }

  @Override
  public Stream<String> find(Situation situation) {
    Set<Table> parents = new HashSet<>();
    situation.guarded().forEach(table -> parents.addAll(situation.ancestors(table)));
    return situation.catalog().objects(Table.class).stream()
        .filter(table -> table.kind().isTable() && situation.guard(table).isEmpty())
        .filter(table -> situation.isGuarded(table.name().schema()) && !parents.contains(table))
        .flatMap(table -> sentences(table, situation));
  }

  private static Stream<String> sentences(Table table, Situation situation) {
    return situation.roles().stream()
        .flatMap(
            role ->
                situation
                    .first(role, one -> !rights(one, table, situation).isEmpty())
                    .filter(one -> !isFoundByItsParent(table, one, situation))
                    .map(
                        one ->
                            "%s has no row level security, and %s may %s it"
                                .formatted(
                                    table.name(),
                                    one.named(role),
                                    String.join(", ", rights(one, table, situation))))
                    .stream());
  }

  private static List<String> rights(Persona persona, Table table, Situation situation) {
    return situation.subjection().rights(persona.role()).on(table.name());
  }

  /** The rows of a partition are those of its table. */
  private static boolean isFoundByItsParent(Table table, Persona persona, Situation situation) {
    return table.partitionBound() != null
        && situation.ancestors(table).stream()
            .map(Table::name)
            .anyMatch(
                parent -> !situation.subjection().rights(persona.role()).on(parent).isEmpty());
  }
}
