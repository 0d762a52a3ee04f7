package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A permissive policy that is always true, where the spec file does not say that the role reaches
 * every row, and no restrictive policy narrows it.
 */
final class OpenPolicy implements Bypass {

  @Override
  public String kind() {
    return "policies that are always true";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation.catalog().policies(table.name()).stream()
                    .flatMap(
                        policy ->
                            situation.roles().stream()
                                .flatMap(
                                    role -> sentence(policy, table, role, situation).stream())));
  }

  private static Optional<String> sentence(
      Policy policy, Table table, String role, Situation situation) {
    List<String> unmeant =
        Rights.ROWS.stream()
            .filter(
                command -> !new IntendedRows(situation.application()).areAll(role, table, command))
            .toList();
    return situation
        .firstSubject(role, table, one -> !open(policy, table, one, unmeant, situation).isEmpty())
        .map(
            one ->
                "%s lets %s %s every row: it is always true. Narrow it, or say \"all\" under \"visible rows\" and \"changeable rows\""
                    .formatted(
                        policy.subject(),
                        one.named(role),
                        String.join(", ", open(policy, table, one, unmeant, situation))));
  }

  /** What the policy lets somebody do with every row, of these commands. */
  private static List<String> open(
      Policy policy, Table table, Persona persona, List<String> commands, Situation situation) {
    String role = persona.role();
    return situation.subjection().rights(role).on(table.name()).stream()
        .filter(commands::contains)
        .filter(command -> situation.open().areOpenBy(policy, table, role, command))
        .toList();
  }
}
