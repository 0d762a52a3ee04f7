package dev.gonogo.engine.database;

import dev.gonogo.engine.catalog.ForeignDataWrapper;
import dev.gonogo.engine.catalog.ForeignServer;
import dev.gonogo.engine.catalog.UserMapping;
import java.sql.SQLException;

/** How foreign data is reached. */
final class ForeignRows {

  private ForeignRows() {}

  static ForeignDataWrapper wrapper(CatalogRow row) throws SQLException {
    return new ForeignDataWrapper(
        row.text("name"),
        row.text("owner"),
        row.nameOrNull("handler_schema", "handler_name"),
        row.nameOrNull("validator_schema", "validator_name"),
        row.options("options"),
        row.textOrNull("comment"));
  }

  static ForeignServer server(CatalogRow row) throws SQLException {
    return new ForeignServer(
        row.text("name"),
        row.text("owner"),
        row.text("wrapper"),
        row.textOrNull("type"),
        row.textOrNull("version"),
        row.options("options"),
        row.textOrNull("comment"));
  }

  /** Every option is hidden: who logs in elsewhere is nobody's business either. */
  static UserMapping userMapping(CatalogRow row) throws SQLException {
    return new UserMapping(
        row.text("server"),
        row.text("role"),
        row.flag("readable")
            ? row.list("options").stream().map(Secrets::hiddenAlways).toList()
            : null);
  }
}
