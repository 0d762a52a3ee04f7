package dev.gonogo.engine.script;

import dev.gonogo.engine.sql.Token;

/** Question marks, which are operators to the server and parameters to JDBC. */
final class Placeholders {
  private Placeholders() {}

  /** The statement as it is handed to the driver to be prepared: none of them is a parameter. */
  static String escaped(ScriptStatement statement) {
    StringBuilder escaped = new StringBuilder();
    String sql = statement.sql();
    int written = 0;
    for (Token token : statement.tokens()) {
      if (token.in(sql).equals("?")) {
        escaped.append(sql, written, token.start()).append("??");
        written = token.end();
      }
    }
    return escaped.append(sql, written, sql.length()).toString();
  }
}
