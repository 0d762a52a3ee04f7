package dev.gonogo.engine.script;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one row of a {@code \gset}, whose columns become variables. */
final class GivenVariables implements ScriptSession.Rows {

  private final String prefix;
  private final Map<String, @Nullable String> values = new LinkedHashMap<>();
  private int rows;

  GivenVariables(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public void take(ResultSet row) throws SQLException {
    rows++;
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(prefix + columns.getColumnLabel(i), row.getString(i));
    }
  }

  /**
   * Sets them: absent values are variables that are not there.
   *
   * @throws ScriptException where there is not exactly one row, or a name is none of a variable
   */
  void set(Variables variables, boolean hasRows, Place place) {
    if (hasRows && rows != 1) {
      throw Problem.at(
          place,
          rows == 0
              ? "no rows returned for \\gset; it takes exactly one."
              : "more than one row returned for \\gset; it takes exactly one.");
    }
    values.forEach((name, value) -> set(name, value, variables, place));
  }

  private static void set(String name, @Nullable String value, Variables variables, Place place) {
    if (!Variables.isName(name)) {
      throw Problem.at(
          place,
          "\\gset: \"%s\" is no name of a variable. Name the column: AS a_name.".formatted(name));
    }
    if (variables.isSpecial(name)) {
      return; // psql warns and ignores it, too.
    }
    if (value == null) {
      variables.unset(name);
    } else {
      variables.set(name, Value.hidden(value));
    }
  }
}
