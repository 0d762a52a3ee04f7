package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.UserMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which server is read, and how much of it the login may see.
 *
 * @param mayReadPasswords whether it may know who has a password
 */
record CatalogServer(int major, String database, boolean mayReadPasswords) {

  private static final int OLDEST = 14;

  static CatalogServer of(Connection connection) throws SQLException {
    CatalogServer server =
        new CatalogQueries(connection, OLDEST).rows("server", CatalogServer::of).get(0);
    if (server.major < OLDEST) {
      throw new SQLException(
          "database %s is on PostgreSQL %d: catalogs are read from PostgreSQL %d on"
              .formatted(server.database, server.major, OLDEST));
    }
    return server;
  }

  /** What is asked to know it. */
  static String question() {
    return CatalogQueries.text("server", OLDEST);
  }

  private static CatalogServer of(CatalogRow row) throws SQLException {
    return new CatalogServer(
        row.number("major"), row.text("database"), row.flag("may_read_passwords"));
  }

  /** The roles that have a password; empty when the login may not know. */
  Set<String> passwords(CatalogQueries queries) throws SQLException {
    return mayReadPasswords
        ? Set.copyOf(queries.rows("passwords", row -> row.text("role")))
        : Set.of();
  }

  /** What could not be read, in words; the objects themselves say it of options. */
  List<String> notReadable(List<CatalogObject> objects) {
    List<String> words = new ArrayList<>();
    if (!mayReadPasswords) {
      words.add("which roles have a password");
    }
    if (objects.stream().anyMatch(CatalogServer::hidesOptions)) {
      words.add("which options all user mappings have");
    }
    return words;
  }

  private static boolean hidesOptions(CatalogObject object) {
    return object instanceof UserMapping mapping && mapping.options() == null;
  }
}
