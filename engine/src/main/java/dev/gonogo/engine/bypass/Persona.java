package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.QualifiedName;

/**
 * Somebody whom a role can act as: itself, or whom it can become with SET ROLE.
 *
 * @param role the name of this one
 * @param path how the role gets there: {@code app_user → staff → admin}; its own name for itself
 */
record Persona(String role, String path) {
  private static final String STEP = " → ";

  static Persona itself(String role) {
    return new Persona(role, QualifiedName.quoted(role));
  }

  /** The next one on the way. */
  Persona next(String other) {
    return new Persona(other, path + STEP + QualifiedName.quoted(other));
  }

  boolean isItself() {
    return !path.contains(STEP);
  }

  /** For people: {@code admin (app_user → staff → admin)}. */
  String withPath() {
    return "%s (%s)".formatted(QualifiedName.quoted(role), path);
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
