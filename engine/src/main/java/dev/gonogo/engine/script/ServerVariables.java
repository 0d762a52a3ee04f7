package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.ServerReport;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The variables that psql sets itself, from what the server says. */
final class ServerVariables {

  private static final String QUESTION =
      "select pg_catalog.current_database(), session_user,"
          + " pg_catalog.current_setting('server_version_num'),"
          + " pg_catalog.current_setting('server_version')";

  private final Variables variables;

  ServerVariables(Variables variables) {
    this.variables = variables;
  }

  /** Those of a new session. */
  void begin(ScriptSession session) throws SQLException {
    session.send(QUESTION, this::begin);
    succeeded(0);
    variables.set("LAST_ERROR_MESSAGE", Value.of(""));
    variables.set("LAST_ERROR_SQLSTATE", Value.of("00000"));
  }

  private void begin(ResultSet row) throws SQLException {
    variables.set("DBNAME", Value.of(row.getString(1)));
    variables.set("USER", Value.of(row.getString(2)));
    variables.set("SERVER_VERSION_NUM", Value.of(row.getString(3)));
    variables.set("SERVER_VERSION_NAME", Value.of(row.getString(4)));
  }

  void succeeded(long rows) {
    variables.set("ERROR", Value.of("false"));
    variables.set("SQLSTATE", Value.of("00000"));
    variables.set("ROW_COUNT", Value.of(String.valueOf(Math.max(0, rows))));
  }

  void failed(ScriptStatement statement, SQLException exception) {
    String state = String.valueOf(exception.getSQLState());
    variables.set("ERROR", Value.of("true"));
    variables.set("SQLSTATE", Value.of(state));
    variables.set("ROW_COUNT", Value.of("0"));
    variables.set("LAST_ERROR_SQLSTATE", Value.of(state));
    variables.set(
        "LAST_ERROR_MESSAGE", Value.of(statement.quoting(ServerReport.of(exception).message())));
  }
}
