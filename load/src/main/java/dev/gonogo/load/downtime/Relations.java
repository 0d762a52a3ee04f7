package dev.gonogo.load.downtime;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of tables by their number, of all that there were: a rollback drops what a deployment made,
 * and the log knows only the number.
 */
final class Relations {
  private static final String QUERY = SqlFile.read(Relations.class, "relations.sql");

  private final Map<Long, String> names = new HashMap<>();

  /** Learns those that there are now; the first name of a number stays. */
  void read(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        QualifiedName name = new QualifiedName(row.getString("schema"), row.getString("name"));
        names.putIfAbsent(row.getLong("relation"), name.toString());
      }
    }
  }

  /** The name as people write it; empty for 0, which is no relation. */
  String name(long relation) {
    return relation == 0 ? "" : names.getOrDefault(relation, "relation " + relation);
  }
}
