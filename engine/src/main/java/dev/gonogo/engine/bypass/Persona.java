package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RolePath;

/**
 * Somebody whom a role can act as: itself, or whom it can become with SET ROLE.
 *
 * @param path how the role gets there: {@code app_user → staff → admin}; its own name for itself
 */
record Persona(RolePath path) {

  /** The name of this one. */
  String role() {
    return path.role();
  }

  boolean isItself() {
    return path.isItself();
  }

  /** For people: {@code admin (app_user → staff → admin)}. */
  String withPath() {
    return "%s (%s)".formatted(QualifiedName.quoted(role()), path);
  }

  /** In front of what a role may do: {@code it}, or {@code as staff (app_user → staff) it}. */
  String it() {
    return isItself() ? "it" : "as " + withPath() + " it";
  }

  /** The role itself, and whom it acts as: {@code app_user as staff (app_user → staff)}. */
  String named(String self) {
    String name = QualifiedName.quoted(self);
    return isItself() ? name : name + " as " + withPath();
  }
}
