package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RevokedPrivilege;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what, and who will be allowed to. */
final class PrivilegeRows {

  private PrivilegeRows() {}

  /** A row holds all that one role granted to another on an object, alike grantable or not. */
  static List<CatalogObject> privileges(CatalogRow row) throws SQLException {
    ObjectKind on = row.word("on", ObjectKind.class);
    String object = object(row);
    @Nullable String column = row.textOrNull("column");
    String grantee = row.text("grantee");
    String grantor = row.text("grantor");
    boolean grantable = row.flag("grantable");
    String owner = row.text("owner");
    List<CatalogObject> privileges = new ArrayList<>();
    for (String name : row.list("privileges")) {
      privileges.add(new Privilege(on, object, column, grantee, grantor, name, grantable, owner));
    }
    return privileges;
  }

  /** A row holds what somebody was given or denied on an object of the system. */
  static List<CatalogObject> systemPrivileges(CatalogRow row) throws SQLException {
    return row.flag("granted")
        ? privileges(row)
        : List.of(
            new RevokedPrivilege(
                row.word("on", ObjectKind.class),
                object(row),
                row.textOrNull("column"),
                row.text("grantee"),
                row.list("privileges").get(0)));
  }

  private static String object(CatalogRow row) throws SQLException {
    if (row.word("on", ObjectKind.class) == ObjectKind.LARGE_OBJECT) {
      return row.text("name");
    }
    @Nullable QualifiedName qualified = row.nameOrNull("schema", "name");
    String name = qualified == null ? QualifiedName.quoted(row.text("name")) : qualified.toString();
    String arguments = row.textOrNull("arguments");
    return arguments == null ? name : name + "(" + arguments + ")";
  }

  static DefaultPrivilege defaultPrivilege(CatalogRow row) throws SQLException {
    return new DefaultPrivilege(
        row.text("owner"),
        row.textOrNull("schema"),
        row.word("on", ObjectKind.class),
        row.text("grantee"),
        row.text("privilege"),
        row.flag("grantable"),
        row.flag("granted"));
  }
}
