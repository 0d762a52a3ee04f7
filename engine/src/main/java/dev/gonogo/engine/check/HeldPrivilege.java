package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;

/**
 * A privilege on one object, whoever holds it.
 *
 * @param object as SQL writes it; a function with its types, a column behind its table
 */
record HeldPrivilege(ObjectKind on, String object, String privilege) {

  static HeldPrivilege of(Privilege privilege) {
    return new HeldPrivilege(privilege.on(), object(privilege), privilege.privilege());
  }

  static String column(String table, String column) {
    return table + " (" + QualifiedName.quoted(column) + ")";
  }

  private static String object(Privilege privilege) {
    String column = privilege.column();
    if (column != null) {
      return column(privilege.object(), column);
    }
    return privilege.on() == ObjectKind.FUNCTION
        ? FunctionSignature.parse(privilege.object())
        : privilege.object();
  }

  /** For people: {@code users}, {@code schema public}. */
  String what() {
    return on == ObjectKind.TABLE ? object : on + " " + object;
  }
}
