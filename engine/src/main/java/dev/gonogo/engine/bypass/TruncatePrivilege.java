package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.TableKind;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Attempt;
import java.util.Map;
import java.util.stream.Stream;

/**
 * TRUNCATE, before which no policy is asked. It is tried: a server that refuses it for another
 * reason than a missing privilege, such as a foreign key, refuses it only for now. An owner may do
 * it anyway, and is found as such.
 */
final class TruncatePrivilege implements Bypass {

  @Override
  public String kind() {
    return "TRUNCATE";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation
        .trial()
        .attempt(
            attempt ->
                situation.roles().stream().flatMap(role -> of(role, situation, attempt)).toList())
        .stream();
  }

  private static Stream<String> of(String role, Situation situation, Attempt attempt) {
    return situation.guarded().stream()
        .flatMap(
            table ->
                situation
                    .firstSubject(role, table, one -> mayTruncate(one, table, situation, attempt))
                    .map(
                        one ->
                            "%s gets past the policies of %s: %s may TRUNCATE it, which removes every row"
                                .formatted(QualifiedName.quoted(role), table.name(), one.it()))
                    .stream());
  }

  private static boolean mayTruncate(
      Persona persona, Table table, Situation situation, Attempt attempt) {
    Subjection subjection = situation.subjection();
    if (subjection.owns(persona.role(), table)) {
      return false;
    }
    String only = table.kind() == TableKind.PARTITIONED_TABLE ? "" : "only ";
    Actor actor = new Actor(persona.role(), Map.of());
    boolean granted = subjection.rights(persona.role()).has("TRUNCATE", table.name());
    return attempt
        .tryOut("truncate " + only + table.name().inFull(), actor)
        .refusal()
        .map(refusal -> granted && !refusal.isMissingPrivilege())
        .orElse(true);
  }
}
