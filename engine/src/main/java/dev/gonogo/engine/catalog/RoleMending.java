package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles; a lost password does not come back. */
final class RoleMending implements Mender<Role> {

  @Override
  public String named(Role role) {
    return "ROLE " + Identifier.quoted(role.name());
  }

  @Override
  public Optional<String> create(Role role) {
    return Boolean.FALSE.equals(role.hasPassword())
        ? Optional.of(
            Sql.all(
                "CREATE " + named(role) + " " + String.join(" ", attributes(role)),
                Sql.commentIfAny(named(role), role.comment())))
        : Optional.empty();
  }

  private static List<String> attributes(Role role) {
    return Stream.of(
            "superuser",
            "inherit",
            "createRole",
            "createDatabase",
            "canLogin",
            "replication",
            "bypassRowSecurity",
            "connectionLimit",
            "validUntil")
        .map(property -> attribute(role, property))
        .toList();
  }

  @Override
  public Optional<String> alter(Role role, Role former, String property) {
    String alter = "ALTER " + named(role) + " ";
    if (!property.equals("hasPassword")) {
      return Optional.of(alter + attribute(former, property));
    }
    return Boolean.FALSE.equals(former.hasPassword())
        ? Optional.of(alter + "PASSWORD NULL")
        : Optional.empty();
  }

  private static String attribute(Role role, String property) {
    return switch (property) {
      case "superuser" -> flag(role.superuser(), "SUPERUSER");
      case "inherit" -> flag(role.inherit(), "INHERIT");
      case "createRole" -> flag(role.createRole(), "CREATEROLE");
      case "createDatabase" -> flag(role.createDatabase(), "CREATEDB");
      case "canLogin" -> flag(role.canLogin(), "LOGIN");
      case "replication" -> flag(role.replication(), "REPLICATION");
      case "bypassRowSecurity" -> flag(role.bypassRowSecurity(), "BYPASSRLS");
      case "connectionLimit" -> "CONNECTION LIMIT " + role.connectionLimit();
      case "validUntil" -> "VALID UNTIL " + Literal.of(until(role));
      default -> throw new IllegalArgumentException("a role has no attribute " + property);
    };
  }

  private static String flag(boolean holds, String word) {
    return holds ? word : "NO" + word;
  }

  private static String until(Role role) {
    return role.validUntil() == null ? "infinity" : role.validUntil();
  }
}
