package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Who may do what, and who will be allowed to. */
final class PrivilegeRows {

  private PrivilegeRows() {}

  static Privilege privilege(CatalogRow row) throws SQLException {
    return new Privilege(
        row.word("on", ObjectKind.class),
        object(row),
        row.textOrNull("column"),
        row.text("grantee"),
        row.text("grantor"),
        row.text("privilege"),
        row.flag("grantable"));
  }

  private static String object(CatalogRow row) throws SQLException {
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
