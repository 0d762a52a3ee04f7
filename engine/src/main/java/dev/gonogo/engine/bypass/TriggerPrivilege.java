package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TRIGGER: whoever changes a row then runs what the role wrote, with all that he may see. An owner
 * has it anyway, and is found as such.
 */
final class TriggerPrivilege implements Bypass {

  @Override
  public String kind() {
    return "TRIGGER";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .flatMap(
            role ->
                situation.guarded().stream()
                    .flatMap(table -> sentence(role, table, situation).stream()));
  }

  private static Optional<String> sentence(String role, Table table, Situation situation) {
    return situation
        .firstSubject(role, table, one -> mayCreate(one, table, situation.subjection()))
        .map(
            one ->
                "%s gets past the policies of %s: %s may create triggers on it (TRIGGER), which run as whoever changes a row"
                    .formatted(QualifiedName.quoted(role), table.name(), one.it()));
  }

  private static boolean mayCreate(Persona persona, Table table, Subjection subjection) {
    return subjection.rights(persona.role()).has("TRIGGER", table.name())
        && !subjection.owns(persona.role(), table);
  }
}
