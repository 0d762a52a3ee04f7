package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.catalog.Tablespace;
import java.sql.SQLException;
import java.util.Set;

/** What all databases of a cluster share. */
final class ClusterRows {

  private ClusterRows() {}

  static Database database(CatalogRow row) throws SQLException {
    return new Database(
        row.text("name"),
        row.text("owner"),
        row.text("encoding"),
        row.text("collate"),
        row.text("character_type"),
        row.text("locale_provider"),
        row.textOrNull("locale"),
        row.textOrNull("icu_rules"),
        row.flag("allows_connections"),
        row.flag("template"),
        row.number("connection_limit"),
        row.text("tablespace"),
        row.textOrNull("comment"));
  }

  static Tablespace tablespace(CatalogRow row) throws SQLException {
    return new Tablespace(
        row.text("name"), row.text("owner"), row.list("options"), row.textOrNull("comment"));
  }

  static Role role(CatalogRow row, CatalogServer server, Set<String> passwords)
      throws SQLException {
    String name = row.text("name");
    return new Role(
        name,
        row.flag("superuser"),
        row.flag("inherit"),
        row.flag("create_role"),
        row.flag("create_database"),
        row.flag("can_login"),
        row.flag("replication"),
        row.flag("bypass_row_security"),
        row.number("connection_limit"),
        row.textOrNull("valid_until"),
        server.mayReadPasswords() ? passwords.contains(name) : null,
        row.textOrNull("comment"));
  }

  static Membership membership(CatalogRow row) throws SQLException {
    return new Membership(
        row.text("role"),
        row.text("member"),
        row.text("grantor"),
        row.flag("admin"),
        row.flagOrNull("inherit"),
        row.flagOrNull("set"));
  }

  static Setting setting(CatalogRow row) throws SQLException {
    return new Setting(
        row.textOrNull("role"),
        row.textOrNull("database"),
        row.text("name"),
        Secrets.hidden(row.text("name"), row.text("value")));
  }
}
