package dev.gonogo.engine.bypass;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function that runs as its owner, for whom other policies hold, or none. */
final class DefinerFunction implements Bypass {
  private static final String FUNCTIONS =
      SqlFile.read(DefinerFunction.class, "definer-functions.sql");

  @Override
  public String kind() {
    return "SECURITY DEFINER functions";
  }

  @Override
  public Stream<String> find(Situation situation) {
    Map<Callable, Set<String>> callers = callers(situation);
    return situation.roles().stream()
        .flatMap(
            role ->
                callers.entrySet().stream()
                    .flatMap(
                        entry ->
                            situation
                                .first(role, one -> entry.getValue().contains(one.role()))
                                .stream()
                                .flatMap(one -> by(entry.getKey(), role, one, situation))));
  }

  private static Map<Callable, Set<String>> callers(Situation situation) {
    String names =
        situation.roles().stream()
            .flatMap(role -> situation.personas(role).stream())
            .map(one -> "(" + Literal.of(one.role()) + ")")
            .distinct()
            .collect(joining(", "));
    return WholeAnswer.of(FUNCTIONS.formatted(names), situation.trial().database()).stream()
        .collect(
            groupingBy(
                Callable::of,
                LinkedHashMap::new,
                Collectors.mapping(row -> row.get(4), Collectors.toCollection(TreeSet::new))));
  }

  private static Stream<String> by(
      Callable function, String role, Persona persona, Situation situation) {
    String may =
        "%s may call %s, which runs as its owner %s (SECURITY DEFINER)"
            .formatted(persona.it(), function.name(), QualifiedName.quoted(function.owner()));
    String who = QualifiedName.quoted(role);
    if (situation.subjection().isSuperuser(function.owner())) {
      return Stream.of("%s gets past every policy: %s, a superuser".formatted(who, may));
    }
    Map<String, Set<String>> tables = tables(function.owner(), role, persona, situation);
    return tables.entrySet().stream()
        .map(
            entry ->
                "%s gets past the policies of %s: %s, %s"
                    .formatted(who, String.join(", ", entry.getValue()), may, entry.getKey()));
  }

  /** What the owner reaches, by the reason for it. */
  private static Map<String, Set<String>> tables(
      String owner, String role, Persona persona, Situation situation) {
    OwnersPolicies owners = new OwnersPolicies(situation);
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    for (Table table : situation.guarded()) {
      List<String> commands = owners.commands(owner, persona.role(), table, Rights.ROWS);
      if (!commands.isEmpty() && situation.firstSubject(role, table, persona::equals).isPresent()) {
        byReason
            .computeIfAbsent(owners.reason(owner, table, commands), words -> new TreeSet<>())
            .add(table.name().toString());
      }
    }
    return byReason;
  }

  /**
   * A function as people call it.
   *
   * @param name with the types of its arguments
   */
  private record Callable(String name, String owner) {
    static Callable of(List<String> row) {
      QualifiedName name = new QualifiedName(row.get(0), row.get(1));
      return new Callable("%s(%s)".formatted(name, row.get(2)), row.get(3));
    }
  }
}
