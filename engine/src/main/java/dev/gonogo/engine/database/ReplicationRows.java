package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Publication;
import dev.gonogo.engine.catalog.PublishedSchema;
import dev.gonogo.engine.catalog.PublishedTable;
import dev.gonogo.engine.catalog.Subscription;
import java.sql.SQLException;

/** What logical replication sends and receives. */
final class ReplicationRows {

  private ReplicationRows() {}

  static Publication publication(CatalogRow row) throws SQLException {
    return new Publication(
        row.text("name"),
        row.text("owner"),
        row.flag("all_tables"),
        row.list("operations"),
        row.flag("via_root"),
        row.text("generated_columns"),
        row.textOrNull("comment"));
  }

  static PublishedTable publishedTable(CatalogRow row) throws SQLException {
    return new PublishedTable(
        row.text("publication"), row.name("table"), row.list("columns"), row.textOrNull("rows"));
  }

  static PublishedSchema publishedSchema(CatalogRow row) throws SQLException {
    return new PublishedSchema(row.text("publication"), row.text("schema"));
  }

  static Subscription subscription(CatalogRow row) throws SQLException {
    return new Subscription(
        row.text("name"),
        row.text("owner"),
        row.flag("enabled"),
        row.list("publications"),
        row.list("options"),
        row.textOrNull("comment"));
  }
}
