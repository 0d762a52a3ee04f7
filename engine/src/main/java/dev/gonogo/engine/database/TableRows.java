package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.Index;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.Rule;
import dev.gonogo.engine.catalog.StatisticsObject;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.TableKind;
import dev.gonogo.engine.catalog.Trigger;
import java.sql.SQLException;

/** Tables, views and what belongs to them. */
final class TableRows {

  private TableRows() {}

  static Table table(CatalogRow row) throws SQLException {
    return new Table(
        row.name("name"),
        row.word("kind", TableKind.class),
        row.text("owner"),
        row.text("persistence"),
        row.textOrNull("access_method"),
        row.textOrNull("tablespace"),
        row.flag("row_security"),
        row.flag("force_row_security"),
        row.list("options"),
        row.text("replica_identity"),
        row.textOrNull("definition"),
        row.flag("populated"),
        row.textOrNull("partition_key"),
        row.names("parent_schemas", "parent_names"),
        row.textOrNull("partition_bound"),
        row.nameOrNull("type_schema", "type_name"),
        row.textOrNull("server"),
        row.options("server_options"),
        row.textOrNull("comment"));
  }

  static Column column(CatalogRow row) throws SQLException {
    return new Column(
        row.name("table"),
        row.text("name"),
        row.number("position"),
        row.text("type"),
        row.flag("not_null"),
        row.textOrNull("default_expression"),
        row.textOrNull("identity"),
        row.textOrNull("generated"),
        row.textOrNull("collation"),
        row.text("storage"),
        row.textOrNull("compression"),
        row.number("statistics_target"),
        row.list("options"),
        row.options("server_options"),
        row.textOrNull("comment"),
        row.word("of", TableKind.class),
        row.flag("inherited"));
  }

  static Constraint constraint(CatalogRow row) throws SQLException {
    return new Constraint(
        row.name("table"),
        row.text("name"),
        row.word("type", Constraint.Type.class),
        row.text("definition"),
        row.flag("validated"),
        row.flag("deferrable"),
        row.flag("initially_deferred"),
        row.list("triggers"),
        row.textOrNull("comment"),
        row.flag("inherited"));
  }

  static Index index(CatalogRow row) throws SQLException {
    return new Index(
        row.name("name"),
        row.name("table"),
        row.text("definition"),
        row.text("access_method"),
        row.list("keys"),
        row.list("included"),
        row.textOrNull("predicate"),
        row.flag("unique"),
        row.flag("primary"),
        row.textOrNull("constraint"),
        row.flag("valid"),
        row.flag("ready"),
        row.flag("live"),
        row.flag("clustered"),
        row.flag("replica_identity"),
        row.flag("nulls_not_distinct"),
        row.textOrNull("tablespace"),
        row.nameOrNull("parent_schema", "parent_name"),
        row.list("statistics_targets"),
        row.textOrNull("comment"));
  }

  static StatisticsObject statisticsObject(CatalogRow row) throws SQLException {
    return new StatisticsObject(
        row.name("name"),
        row.name("table_schema", "table_name"),
        row.text("owner"),
        row.text("definition"),
        row.number("statistics_target"),
        row.textOrNull("comment"));
  }

  static Policy policy(CatalogRow row) throws SQLException {
    return new Policy(
        row.name("table"),
        row.text("name"),
        row.word("command", Policy.Command.class),
        row.flag("permissive"),
        row.list("roles"),
        row.textOrNull("using"),
        row.textOrNull("with_check"),
        row.textOrNull("comment"));
  }

  static Trigger trigger(CatalogRow row) throws SQLException {
    return new Trigger(
        row.name("table"),
        row.text("name"),
        row.text("definition"),
        row.text("enabled"),
        row.nameOrNull("parent_schema", "parent_name"),
        row.textOrNull("comment"));
  }

  static Rule rule(CatalogRow row) throws SQLException {
    return new Rule(
        row.name("table"),
        row.text("name"),
        row.text("definition"),
        row.text("enabled"),
        row.textOrNull("comment"));
  }
}
