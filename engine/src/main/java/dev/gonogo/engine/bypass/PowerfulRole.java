package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An attribute of a role before which no policy holds, its own or of one that it can become.
 *
 * @param has whether a role has it
 * @param does what such a role is or does, after {@code it} or {@code who}
 */
record PowerfulRole(String kind, Predicate<Role> has, String does) implements Bypass {

  static final Bypass SUPERUSER = new PowerfulRole("superuser", Role::superuser, "is a superuser");

  static final Bypass BYPASSRLS =
      new PowerfulRole(
          "BYPASSRLS",
          role -> role.bypassRowSecurity() && !role.superuser(),
          "bypasses row level security (BYPASSRLS)");

  static final Bypass REPLICATION =
      new PowerfulRole(
          "REPLICATION",
          role -> role.replication() && !role.superuser(),
          "may copy the whole cluster (REPLICATION)");

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .flatMap(
            role ->
                situation.personas(role).stream()
                    .filter(one -> situation.catalog().role(one.role()).filter(has).isPresent())
                    .limit(1)
                    .map(one -> sentence(role, one)));
  }

  private String sentence(String role, Persona persona) {
    return "%s gets past every policy: it %s"
        .formatted(
            QualifiedName.quoted(role),
            persona.isItself() ? does : "can become " + persona.withPath() + ", who " + does);
  }
}
