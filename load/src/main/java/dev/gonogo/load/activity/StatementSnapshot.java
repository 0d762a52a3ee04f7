package dev.gonogo.load.activity;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What pg_stat_statements had counted at one moment, in one database, but for the role that asks.
 *
 * @param statements by what they are counted by
 * @param hidden how many this login may not see
 * @param forgotten how often the server had dropped statements because there were too many
 * @param since when it began to count, as it says itself
 */
public record StatementSnapshot(
    Map<StatementKey, StatementCount> statements, long hidden, long forgotten, String since) {
  private static final String QUERY = SqlFile.read(StatementSnapshot.class, "statements.sql");
  private static final String INFO = SqlFile.read(StatementSnapshot.class, "statements-info.sql");

  /** Copies the map. */
  public StatementSnapshot {
    statements = Map.copyOf(statements);
  }

  /**
   * Looks now.
   *
   * @param session in a database that has the extension
   * @param schema of the extension
   * @param database that statements were run in
   */
  public static StatementSnapshot read(Connection session, String schema, String database)
      throws SQLException {
    String quoted = QualifiedName.quoted(schema);
    Map<StatementKey, StatementCount> statements = new HashMap<>();
    long hidden = 0;
    try (PreparedStatement query = session.prepareStatement(QUERY.replace(":schema", quoted))) {
      query.setString(1, database);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (row.getString("id") == null) {
            hidden++;
          } else {
            statements.put(key(row), count(row));
          }
        }
      }
    }
    try (Statement query = session.createStatement();
        ResultSet info = query.executeQuery(INFO.replace(":schema", quoted))) {
      info.next();
      return new StatementSnapshot(
          statements, hidden, info.getLong("dealloc"), info.getString("since"));
    }
  }

  private static StatementKey key(ResultSet row) throws SQLException {
    return new StatementKey(row.getString("role"), row.getLong("id"), row.getBoolean("toplevel"));
  }

  private static StatementCount count(ResultSet row) throws SQLException {
    return new StatementCount(
        row.getString("query"), row.getLong("calls"), row.getDouble("milliseconds"));
  }
}
