package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the catalog of a database. */
final class CatalogReader {

  private static final List<String> DEFINED_OBJECTS =
      List.of(
          "access_methods",
          "casts",
          "collations",
          "conversions",
          "languages",
          "operators",
          "operator_classes",
          "operator_families",
          "text_search_configurations",
          "text_search_dictionaries",
          "text_search_parsers",
          "text_search_templates",
          "transforms");

  private CatalogReader() {}

  /** The catalog of a database of our own; see the other method. */
  static Catalog read(Connection connection) throws SQLException {
    return read(connection, ReadingRules.STAGING, new Proofs());
  }

  /**
   * The catalog of the connection's database, as far as its login may read it.
   *
   * <p>Reads only. Where a transaction is open, it is used and stays open and as it was; otherwise
   * one is opened, read-only, and rolled back. Reads again when something was created, altered or
   * dropped meanwhile, because PostgreSQL prints definitions from the newest catalog and not from
   * that of the transaction.
   *
   * @throws SQLException when the server refuses, is older than 14, or when objects keep changing
   */
  static Catalog read(Connection connection, ReadingRules rules, Proofs proofs)
      throws SQLException {
    return new SteadyRead(connection, rules, proofs).read(() -> readOnce(connection));
  }

  /** What is asked on a major by a login that may not know who has a password. */
  static List<String> foreseen(int major) throws SQLException {
    List<String> files = new ArrayList<>();
    askForEverything(written(files), new CatalogServer(major, "", false), Set.of());
    return Stream.concat(
            Stream.of(CatalogServer.question()),
            files.stream().map(file -> CatalogQueries.text(file, major)))
        .toList();
  }

  private static CatalogQuestions written(List<String> files) {
    return new CatalogQuestions() {
      @Override
      public void ask(String file, CatalogRow.Mapping<? extends CatalogObject> mapping) {
        files.add(file);
      }

      @Override
      public void askForMany(String file, CatalogRow.Mapping<List<CatalogObject>> mapping) {
        files.add(file);
      }
    };
  }

  private static Catalog readOnce(Connection connection) throws SQLException {
    CatalogServer server = CatalogServer.of(connection);
    CatalogQueries queries = new CatalogQueries(connection, server.major());
    Set<String> passwords = server.passwords(queries);
    try (CatalogReading reading = new CatalogReading(queries)) {
      askForEverything(reading, server, passwords);
      List<CatalogObject> objects = reading.objects();
      return new Catalog(server.major(), server.database(), objects, server.notReadable(objects));
    }
  }

  private static void askForEverything(
      CatalogQuestions reading, CatalogServer server, Set<String> passwords) throws SQLException {
    askForCluster(reading, server, passwords);
    askForSchemas(reading);
    askForOthers(reading);
  }

  private static void askForCluster(
      CatalogQuestions reading, CatalogServer server, Set<String> passwords) throws SQLException {
    reading.ask("databases", ClusterRows::database);
    reading.ask("roles", row -> ClusterRows.role(row, server, passwords));
    reading.ask("memberships", ClusterRows::membership);
    reading.ask("settings", ClusterRows::setting);
    reading.ask("tablespaces", ClusterRows::tablespace);
  }

  private static void askForSchemas(CatalogQuestions reading) throws SQLException {
    reading.ask("schemas", SchemaRows::schema);
    reading.ask("extensions", SchemaRows::extension);
    reading.ask("types", SchemaRows::type);
    reading.ask("functions", SchemaRows::function);
    reading.ask("sequences", SchemaRows::sequence);
    reading.ask("tables", TableRows::table);
    reading.ask("columns", TableRows::column);
    reading.ask("constraints", TableRows::constraint);
    reading.ask("indexes", TableRows::index);
    reading.ask("statistics_objects", TableRows::statisticsObject);
    reading.ask("policies", TableRows::policy);
    reading.ask("triggers", TableRows::trigger);
    reading.ask("rules", TableRows::rule);
  }

  private static void askForOthers(CatalogQuestions reading) throws SQLException {
    reading.ask("event_triggers", OtherRows::eventTrigger);
    reading.ask("publications", ReplicationRows::publication);
    reading.ask("published_tables", ReplicationRows::publishedTable);
    reading.ask("published_schemas", ReplicationRows::publishedSchema);
    reading.ask("subscriptions", ReplicationRows::subscription);
    reading.ask("foreign_data_wrappers", ForeignRows::wrapper);
    reading.ask("foreign_servers", ForeignRows::server);
    reading.ask("user_mappings", ForeignRows::userMapping);
    for (String file : DEFINED_OBJECTS) {
      reading.ask(file, OtherRows::definedObject);
    }
    reading.ask("security_labels", OtherRows::securityLabel);
    reading.ask("large_objects", OtherRows::largeObject);
    reading.askForMany("privileges", PrivilegeRows::privileges);
    reading.askForMany("system_privileges", PrivilegeRows::systemPrivileges);
    reading.ask("default_privileges", PrivilegeRows::defaultPrivilege);
  }
}
