package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.Function;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.Type;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Schemas and what lies in them beside tables. */
final class SchemaRows {

  private SchemaRows() {}

  static Schema schema(CatalogRow row) throws SQLException {
    return new Schema(row.text("name"), row.text("owner"), row.textOrNull("comment"));
  }

  static Extension extension(CatalogRow row) throws SQLException {
    return new Extension(
        row.text("name"),
        row.text("version"),
        row.text("schema"),
        row.text("owner"),
        row.list("members"),
        row.textOrNull("comment"));
  }

  static Type type(CatalogRow row) throws SQLException {
    return new Type(
        row.name("name"),
        row.text("kind"),
        row.text("owner"),
        row.list("labels"),
        row.textOrNull("definition"),
        row.list("part_comments"),
        row.textOrNull("comment"));
  }

  static Function function(CatalogRow row) throws SQLException {
    return new Function(
        row.name("name"),
        row.text("argument_types"),
        row.text("kind"),
        row.text("owner"),
        row.text("arguments"),
        row.textOrNull("returns"),
        row.text("language"),
        row.word("volatility", Function.Volatility.class),
        row.flag("security_definer"),
        row.flag("leakproof"),
        row.flag("strict"),
        row.text("parallel"),
        row.text("cost"),
        row.text("rows"),
        row.options("configuration"),
        row.textOrNull("support"),
        row.list("transforms"),
        row.text("source"),
        row.textOrNull("comment"));
  }

  static Sequence sequence(CatalogRow row) throws SQLException {
    return new Sequence(
        row.name("name"),
        row.text("owner"),
        row.text("persistence"),
        row.text("type"),
        row.longNumber("start"),
        row.longNumber("increment"),
        row.longNumber("minimum"),
        row.longNumber("maximum"),
        row.longNumber("cache"),
        row.flag("cycle"),
        ownedBy(row),
        row.flag("identity"),
        row.textOrNull("comment"));
  }

  private static @Nullable String ownedBy(CatalogRow row) throws SQLException {
    QualifiedName table = row.nameOrNull("owned_by_schema", "owned_by_table");
    return table == null ? null : table + "." + QualifiedName.quoted(row.text("owned_by_column"));
  }
}
