package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.DefinedObject;
import dev.gonogo.engine.catalog.EventTrigger;
import dev.gonogo.engine.catalog.LargeObject;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.SecurityLabel;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What few databases have. */
final class OtherRows {

  private OtherRows() {}

  static EventTrigger eventTrigger(CatalogRow row) throws SQLException {
    return new EventTrigger(
        row.text("name"),
        row.text("owner"),
        row.text("event"),
        row.name("function_schema", "function_name"),
        row.list("tags"),
        row.text("enabled"),
        row.textOrNull("comment"));
  }

  static SecurityLabel securityLabel(CatalogRow row) throws SQLException {
    return new SecurityLabel(row.text("provider"), row.text("object"), row.text("label"));
  }

  static LargeObject largeObject(CatalogRow row) throws SQLException {
    return new LargeObject(row.longNumber("id"), row.text("owner"), row.textOrNull("comment"));
  }

  static DefinedObject definedObject(CatalogRow row) throws SQLException {
    @Nullable String schema = row.textOrNull("schema");
    return new DefinedObject(
        row.word("kind", DefinedObject.Kind.class),
        QualifiedName.prefix(schema) + row.text("name"),
        schema,
        row.textOrNull("owner"),
        row.text("definition"),
        row.textOrNull("comment"));
  }
}
