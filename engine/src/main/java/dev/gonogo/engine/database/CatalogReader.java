package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
  static Catalog read(Connection connection) throws SQLException {
    return new SteadyRead(connection).read(() -> readOnce(connection));
  }

  private static Catalog readOnce(Connection connection) throws SQLException {
    CatalogServer server = CatalogServer.of(connection);
    CatalogQueries queries = new CatalogQueries(connection, server.major());
    Set<String> passwords = server.passwords(queries);
    List<CatalogObject> objects = new ArrayList<>();
    objects.addAll(queries.rows("databases", ClusterRows::database));
    objects.addAll(queries.rows("roles", row -> ClusterRows.role(row, server, passwords)));
    objects.addAll(queries.rows("memberships", ClusterRows::membership));
    objects.addAll(queries.rows("settings", ClusterRows::setting));
    objects.addAll(queries.rows("tablespaces", ClusterRows::tablespace));
    objects.addAll(queries.rows("schemas", SchemaRows::schema));
    objects.addAll(queries.rows("extensions", SchemaRows::extension));
    objects.addAll(queries.rows("types", SchemaRows::type));
    objects.addAll(queries.rows("functions", SchemaRows::function));
    objects.addAll(queries.rows("sequences", SchemaRows::sequence));
    objects.addAll(queries.rows("tables", TableRows::table));
    objects.addAll(queries.rows("columns", TableRows::column));
    objects.addAll(queries.rows("constraints", TableRows::constraint));
    objects.addAll(queries.rows("indexes", TableRows::index));
    objects.addAll(queries.rows("statistics_objects", TableRows::statisticsObject));
    objects.addAll(queries.rows("policies", TableRows::policy));
    objects.addAll(queries.rows("triggers", TableRows::trigger));
    objects.addAll(queries.rows("rules", TableRows::rule));
    objects.addAll(queries.rows("event_triggers", OtherRows::eventTrigger));
    objects.addAll(queries.rows("publications", ReplicationRows::publication));
    objects.addAll(queries.rows("published_tables", ReplicationRows::publishedTable));
    objects.addAll(queries.rows("published_schemas", ReplicationRows::publishedSchema));
    objects.addAll(queries.rows("subscriptions", ReplicationRows::subscription));
    objects.addAll(queries.rows("foreign_data_wrappers", ForeignRows::wrapper));
    objects.addAll(queries.rows("foreign_servers", ForeignRows::server));
    objects.addAll(queries.rows("user_mappings", ForeignRows::userMapping));
    for (String file : DEFINED_OBJECTS) {
      objects.addAll(queries.rows(file, OtherRows::definedObject));
    }
    objects.addAll(queries.rows("security_labels", OtherRows::securityLabel));
    objects.addAll(queries.rows("large_objects", OtherRows::largeObject));
    queries.rows("privileges", PrivilegeRows::privileges).forEach(objects::addAll);
    queries.rows("system_privileges", PrivilegeRows::systemPrivileges).forEach(objects::addAll);
    objects.addAll(queries.rows("default_privileges", PrivilegeRows::defaultPrivilege));
    return new Catalog(server.major(), server.database(), objects, server.notReadable());
  }
}
