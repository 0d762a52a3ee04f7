package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    AlwaysTrue always = new AlwaysTrue(situation.trial().database());
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation.catalog().policies(table.name()).stream()
                    .filter(Policy::permissive)
                    .filter(one -> always.is(one.using()) || always.is(one.withCheck()))
                    .flatMap(policy -> sentences(policy, table, always, situation)));
  }

  private static Stream<String> sentences(
      Policy policy, Table table, AlwaysTrue always, Situation situation) {
    return situation.roles().stream()
        .flatMap(
            role ->
                situation
                    .firstSubject(
                        role,
                        table,
                        one -> !open(policy, table, role, one, always, situation).isEmpty())
                    .map(
                        one ->
                            "%s lets %s %s every row: it is always true. Narrow it, or say \"all\" under \"visible rows\" and \"changeable rows\""
                                .formatted(
                                    policy.subject(),
                                    one.named(role),
                                    String.join(
                                        ", ", open(policy, table, role, one, always, situation))))
                    .stream());
  }

  /** What the policy lets a role do with every row, and nobody meant. */
  private static List<String> open(
      Policy policy,
      Table table,
      String role,
      Persona persona,
      AlwaysTrue always,
      Situation situation) {
    Subjection subjection = situation.subjection();
    IntendedRows intended = new IntendedRows(situation.application());
    return subjection.rights(persona.role()).on(table.name()).stream()
        .filter(command -> always.is(expression(policy, command)))
        .filter(
            command -> {
              List<Policy> all = subjection.policies(table, persona.role(), List.of(command));
              return all.contains(policy)
                  && all.stream()
                      .filter(one -> !one.permissive())
                      .allMatch(one -> always.is(expression(one, command)));
            })
        .filter(command -> !intended.areAll(role, table, command))
        .toList();
  }

  private static @Nullable String expression(Policy policy, String command) {
    boolean asksNewRow = command.equals("INSERT") && policy.withCheck() != null;
    return asksNewRow ? policy.withCheck() : policy.using();
  }
}
