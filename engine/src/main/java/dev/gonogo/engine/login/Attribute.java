package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;

/** What a role can by itself: no membership passes it on, only SET ROLE does. */
enum Attribute {
  SUPERUSER("is a superuser"),
  CREATEROLE("may create roles (CREATEROLE)"),
  CREATEDB("may create databases (CREATEDB)"),
  REPLICATION("may copy the whole cluster (REPLICATION)"),
  BYPASSRLS("bypasses row level security (BYPASSRLS)"),
  LOGIN("may log in (LOGIN)");

  private final String does;

  Attribute(String does) {
    this.does = does;
  }

  boolean isOf(String role, Situation situation) {
    return situation.catalog().role(role).filter(this::isOf).isPresent();
  }

  private boolean isOf(Role role) {
    return switch (this) {
      case SUPERUSER -> role.superuser();
      case CREATEROLE -> role.createRole();
      case CREATEDB -> role.createDatabase();
      case REPLICATION -> role.replication();
      case BYPASSRLS -> role.bypassRowSecurity();
      case LOGIN -> role.canLogin();
    };
  }

  /** After the name of the role. */
  String does() {
    return does;
  }

  /** The statement that takes it away. */
  String takenFrom(String role) {
    return "ALTER ROLE %s NO%s".formatted(QualifiedName.quoted(role), name());
  }
}
