package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import java.util.stream.Stream;

/** CREATEROLE, which before 16 makes its holder a member of whatever role it likes. */
final class RoleCreator implements Bypass {
  private static final int NEEDS_ADMIN = 16;

  @Override
  public String kind() {
    return "CREATEROLE before PostgreSQL 16";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.catalog().majorVersion() >= NEEDS_ADMIN
        ? Stream.of()
        : situation.roles().stream()
            .flatMap(
                role ->
                    situation.first(role, one -> creates(one, situation)).stream()
                        .map(
                            one ->
                                "%s gets past every policy: %s may create roles (CREATEROLE), and so join every role that is no superuser"
                                    .formatted(QualifiedName.quoted(role), one.it())));
  }

  private static boolean creates(Persona persona, Situation situation) {
    return situation.catalog().role(persona.role()).filter(Role::createRole).isPresent();
  }
}
