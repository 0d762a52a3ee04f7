package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.FunctionSignature;
import org.jspecify.annotations.Nullable;

/**
 * A privilege on one object, whoever holds it.
 *
 * @param object as SQL writes it; a function with its types
 * @param column of a table, as it is; {@code null} for the whole object
 */
record HeldPrivilege(ObjectKind on, String object, @Nullable String column, String privilege) {

  static HeldPrivilege of(Privilege privilege) {
    String object =
        privilege.on() == ObjectKind.FUNCTION
            ? FunctionSignature.parse(privilege.object())
            : privilege.object();
    return new HeldPrivilege(privilege.on(), object, privilege.column(), privilege.privilege());
  }

  /** The same on the whole table, which holds for all its columns. */
  HeldPrivilege onWhole() {
    return new HeldPrivilege(on, object, null, privilege);
  }

  /** For people: {@code users (email)}, {@code schema public}. */
  String what() {
    String whole = on == ObjectKind.TABLE ? object : on + " " + object;
    return column == null ? whole : whole + " (" + QualifiedName.quoted(column) + ")";
  }
}
