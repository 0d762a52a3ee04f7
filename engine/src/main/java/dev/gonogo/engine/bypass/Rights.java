package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a role may do with tables and views without SET ROLE; a column counts as its table. */
final class Rights {
  /** What policies are about, in the order of the manual. */
  static final List<String> ROWS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");

  private static final List<String> READ = List.of("SELECT");
  private static final List<String> WRITE = List.of("INSERT", "UPDATE", "DELETE");

  private final boolean everything;
  private final Set<String> grantees;
  private final Set<String> schemas = new HashSet<>();
  private final Map<String, Set<String>> relations = new HashMap<>();

  private Rights(boolean everything, Set<String> grantees) {
    this.everything = everything;
    this.grantees = grantees;
  }

  static Rights of(String role, Catalog catalog) {
    Rights rights =
        new Rights(
            catalog.role(role).filter(Role::superuser).isPresent(),
            Grantees.inherited(role, catalog).ways().keySet());
    rights.grantees.forEach(grantee -> catalog.privileges(grantee).forEach(rights::add));
    return rights;
  }

  private void add(Privilege privilege) {
    if (privilege.on() == ObjectKind.TABLE) {
      relations
          .computeIfAbsent(privilege.object(), object -> new HashSet<>())
          .add(privilege.privilege());
    } else if (privilege.on() == ObjectKind.SCHEMA && privilege.privilege().equals("USAGE")) {
      schemas.add(privilege.object());
    }
  }

  /** Itself, those it inherits from, and everybody. */
  Set<String> grantees() {
    return grantees;
  }

  /** Those of SELECT, INSERT, UPDATE, DELETE that it has on a table or view, in this order. */
  List<String> on(QualifiedName relation) {
    return ROWS.stream().filter(privilege -> has(privilege, relation)).toList();
  }

  /** Whether it has one privilege on a table or view, and may look into its schema. */
  boolean has(String privilege, QualifiedName relation) {
    return everything
        || (mayUse(relation.schema())
            && (isGranted(privilege, relation) || isPredefined(privilege)));
  }

  private boolean mayUse(String schema) {
    return schemas.contains(QualifiedName.quoted(schema))
        || grantees.contains("pg_read_all_data")
        || grantees.contains("pg_write_all_data");
  }

  private boolean isGranted(String privilege, QualifiedName relation) {
    return relations.getOrDefault(relation.toString(), Set.of()).contains(privilege);
  }

  private boolean isPredefined(String privilege) {
    return (READ.contains(privilege) && grantees.contains("pg_read_all_data"))
        || (WRITE.contains(privilege) && grantees.contains("pg_write_all_data"));
  }
}
