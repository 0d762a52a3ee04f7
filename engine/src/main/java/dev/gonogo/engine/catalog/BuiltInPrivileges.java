package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What everybody and the owner may do with a new object (PostgreSQL manual, Privileges). */
final class BuiltInPrivileges {

  private static final String EVERYBODY = "public";

  private BuiltInPrivileges() {}

  /** Whether the part is a privilege that comes with the object it is on. */
  static boolean hold(CatalogObject part) {
    return part instanceof Privilege privilege
        && !privilege.grantable()
        && (privilege.grantee().equals(privilege.owner()) || isEverybodys(privilege));
  }

  /** What takes away from everybody what a new object would give and the former one did not. */
  static String revoked(List<CatalogObject> parts) {
    if (privileges(parts).anyMatch(BuiltInPrivileges::isEverybodys)) {
      return "";
    }
    Optional<Privilege> owners =
        privileges(parts).filter(each -> isForEverybody(each.on())).findAny();
    return owners
        .map(each -> "REVOKE ALL ON " + each.on().keyword() + " " + each.object() + " FROM PUBLIC")
        .orElse("");
  }

  private static Stream<Privilege> privileges(List<CatalogObject> parts) {
    return parts.stream().filter(Privilege.class::isInstance).map(Privilege.class::cast);
  }

  private static boolean isEverybodys(Privilege privilege) {
    return isForEverybody(privilege.on()) && privilege.grantee().equals(EVERYBODY);
  }

  private static boolean isForEverybody(ObjectKind kind) {
    return kind == ObjectKind.FUNCTION || kind == ObjectKind.TYPE || kind == ObjectKind.LANGUAGE;
  }
}
