package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.util.stream.Stream;

/** Ownership of a table: without FORCE no policy holds for its owner, and with it he drops them. */
final class TableOwner implements Bypass {

  @Override
  public String kind() {
    return "ownership of tables";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .filter(role -> !situation.subjection().isSuperuser(role))
        .flatMap(
            role ->
                situation.guarded().stream()
                    .flatMap(
                        table ->
                            situation
                                .reach()
                                .rightsOf(table.owner(), situation.personas(role))
                                .map(owner -> sentence(role, table, owner))
                                .stream()));
  }

  private static String sentence(String role, Table table, Persona owner) {
    String owns =
        owner.isItself()
            ? "it owns the table"
            : "it can act as %s, who owns the table".formatted(owner.withPath());
    String sentence =
        table.forceRowSecurity()
            ? "%s can drop the policies of %s: %s"
            : "%s gets past the policies of %s: %s, on which row level security is not forced";
    return sentence.formatted(QualifiedName.quoted(role), table.name(), owns);
  }
}
