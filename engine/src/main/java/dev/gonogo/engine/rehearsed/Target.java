package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RevokedPrivilege;
import dev.gonogo.engine.catalog.SecurityLabel;

/** What a privilege or a label is on, as a person names it: {@code database shop}. */
final class Target {

  private static final String DATABASE = "database ";
  private static final String ROLE = "role ";

  private Target() {}

  /** Empty for objects that are neither. */
  static String of(CatalogObject object) {
    if (object instanceof Privilege privilege) {
      return privilege.on() + " " + privilege.object();
    }
    if (object instanceof RevokedPrivilege revoked) {
      return revoked.on() + " " + revoked.object();
    }
    return object instanceof SecurityLabel label ? label.object() : "";
  }

  static String database(String name) {
    return DATABASE + QualifiedName.quoted(name);
  }

  static boolean isDatabase(String target) {
    return target.startsWith(DATABASE);
  }

  static String role(String name) {
    return ROLE + QualifiedName.quoted(name);
  }
}
