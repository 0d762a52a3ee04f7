package dev.gonogo.engine.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A role as it was at one moment.
 *
 * @param id its object id, by which privileges know it
 * @param attributes as {@code ALTER ROLE} takes them, with the hash of the password where it could
 *     be read; never shown
 * @param settings clauses of {@code ALTER ROLE}, for all databases
 */
record KeptRole(
    long id, String name, String attributes, List<String> settings, Optional<String> comment) {

  KeptRole {
    settings = List.copyOf(settings);
  }

  static KeptRole of(ResultSet row) throws SQLException {
    return new KeptRole(
        row.getLong("id"),
        row.getString("name"),
        row.getString("attributes"),
        AdminSession.texts(row, "settings"),
        Optional.ofNullable(row.getString("comment")));
  }

  /** Makes this one of a role of the same name that may be another one. */
  void apply(KeptRole now, AdminSession admin) throws SQLException {
    String alter = "ALTER ROLE " + Names.quoted(name) + " ";
    if (!attributes.equals(now.attributes)) {
      admin.execute(alter + attributes);
    }
    if (!settings.equals(now.settings)) {
      admin.execute(alter + "RESET ALL");
      for (String setting : settings) {
        admin.execute(alter + setting);
      }
    }
    if (!comment.equals(now.comment)) {
      admin.execute(
          "COMMENT ON ROLE %s IS %s"
              .formatted(Names.quoted(name), comment.map(Names::literal).orElse("NULL")));
    }
  }

  /** Makes the role anew, without settings and comment. */
  KeptRole create(AdminSession admin) throws SQLException {
    admin.execute("CREATE ROLE " + Names.quoted(name) + " " + attributes);
    return new KeptRole(id, name, attributes, List.of(), Optional.empty());
  }

  void rename(String to, AdminSession admin) throws SQLException {
    admin.execute("ALTER ROLE " + Names.quoted(name) + " RENAME TO " + Names.quoted(to));
  }

  @Override
  public String toString() {
    return name;
  }
}
