package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The privileges of a role.
 *
 * @param has what it may do
 * @param judged what it may do and must be expected, with how it came to it
 * @param grantable what it may grant to others, with how it came to it
 */
record Holdings(
    Set<HeldPrivilege> has,
    Map<HeldPrivilege, String> judged,
    Map<HeldPrivilege, String> grantable) {

  static Holdings of(Grantees grantees, Catalog catalog) {
    Holdings holdings = new Holdings(new HashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    grantees
        .ways()
        .forEach(
            (grantee, way) -> {
              for (Privilege privilege : catalog.privileges(grantee)) {
                holdings.add(privilege, grantees, way, catalog);
              }
              if (grantees.effective()) {
                PredefinedRole.privileges(grantee, catalog)
                    .forEach(privilege -> holdings.add(privilege, way));
              }
            });
    return holdings;
  }

  private void add(Privilege privilege, Grantees grantees, String way, Catalog catalog) {
    HeldPrivilege held = HeldPrivilege.of(privilege);
    String how = grantees.effective() ? way + ownership(privilege, way) : way;
    if (grantees.counts(privilege.grantee())) {
      has.add(held);
    }
    if (grantees.effective()
        ? !isOfOtherDatabase(privilege, catalog)
        : !isBuiltIn(privilege, catalog)) {
      judged.putIfAbsent(held, how);
    }
    if (privilege.grantable()) {
      grantable.putIfAbsent(held, how);
    }
  }

  private void add(HeldPrivilege held, String way) {
    has.add(held);
    judged.putIfAbsent(held, way);
  }

  private static String ownership(Privilege privilege, String way) {
    boolean owner = privilege.grantee().equals(privilege.owner());
    return owner ? (way.isEmpty() ? " as owner" : ", the owner") : "";
  }

  /** Everybody may connect to postgres and template1, which says nothing of this database. */
  private static boolean isOfOtherDatabase(Privilege privilege, Catalog catalog) {
    return privilege.on() == ObjectKind.DATABASE
        && privilege.grantee().equals(Grantees.EVERYBODY)
        && !privilege.object().equals(QualifiedName.quoted(catalog.database()));
  }

  /** What PostgreSQL gives everybody by itself: PostgreSQL manual, Privileges, Table 5.2. */
  private static boolean isBuiltIn(Privilege privilege, Catalog catalog) {
    if (!privilege.grantee().equals(Grantees.EVERYBODY)) {
      return false;
    }
    return switch (privilege.on()) {
      case FUNCTION, TYPE, LANGUAGE -> true;
      case DATABASE -> !privilege.privilege().equals("CREATE");
      case SCHEMA ->
          privilege.object().equals("public")
              && (privilege.privilege().equals("USAGE") || catalog.majorVersion() < 15);
      case TABLE,
          SEQUENCE,
          LARGE_OBJECT,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          PARAMETER,
          TABLESPACE ->
          false;
    };
  }
}
