package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a role may read without SET ROLE, by grants. */
final class ReadableTables {
  private final Set<String> schemas = new HashSet<>();
  private final Set<String> wholeTables = new HashSet<>();
  private final Map<String, Set<String>> columns = new HashMap<>();

  ReadableTables(String role, Catalog catalog) {
    Grantees.inherited(role, catalog)
        .ways()
        .keySet()
        .forEach(grantee -> catalog.privileges(grantee).forEach(this::add));
  }

  private void add(Privilege privilege) {
    if (privilege.on() == ObjectKind.SCHEMA && privilege.privilege().equals("USAGE")) {
      schemas.add(privilege.object());
    } else if (privilege.on() == ObjectKind.TABLE && privilege.privilege().equals("SELECT")) {
      String column = privilege.column();
      if (column == null) {
        wholeTables.add(privilege.object());
      } else {
        columns.computeIfAbsent(privilege.object(), table -> new HashSet<>()).add(column);
      }
    }
  }

  /** Whether it may use what lies in a schema. */
  boolean mayUse(String schema) {
    return schemas.contains(QualifiedName.quoted(schema));
  }

  /** Whether it may read a table as a whole, columns that are added later among them. */
  boolean mayRead(QualifiedName table) {
    return wholeTables.contains(table.toString());
  }

  boolean mayRead(QualifiedName table, String column) {
    return mayRead(table) || columns.getOrDefault(table.toString(), Set.of()).contains(column);
  }
}
