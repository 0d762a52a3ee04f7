package dev.gonogo.engine.rollback;

import dev.gonogo.engine.catalog.LoggedAhead;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Sequences after a crash: recovery leaves out numbers, which is no matter of the rollback, and
 * what is written afterwards would have other numbers than on the control.
 */
final class RecoveredSequences {
  private static final String SEQUENCES = SqlFile.read(RecoveredSequences.class, "sequences.sql");

  private record Counted(long last, long increment, long cache) {}

  private RecoveredSequences() {}

  /** Puts those back on the subject that only recovery has moved. */
  static void putBack(Site site) throws SQLException {
    Map<String, Counted> control = read(site.control());
    Map<String, Counted> subject = read(site.subject());
    try (Connection superuser = site.subject().connectAsSuperuser();
        PreparedStatement setting = superuser.prepareStatement("select setval(?::regclass, ?)")) {
      for (Map.Entry<String, Counted> sequence : subject.entrySet()) {
        Counted was = control.get(sequence.getKey());
        Counted is = sequence.getValue();
        if (was != null && isMovedByRecovery(was, is)) {
          setting.setString(1, sequence.getKey());
          setting.setLong(2, was.last());
          setting.execute();
        }
      }
    }
  }

  private static boolean isMovedByRecovery(Counted was, Counted is) {
    return was.last() != is.last()
        && LoggedAhead.explains(was.last(), is.last(), is.increment(), is.cache());
  }

  private static Map<String, Counted> read(Staging server) throws SQLException {
    Map<String, Counted> sequences = new HashMap<>();
    try (Connection superuser = server.connectAsSuperuser();
        Statement statement = superuser.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        sequences.put(
            rows.getString("name"),
            new Counted(
                rows.getLong("last_value"),
                rows.getLong("increment_by"),
                rows.getLong("cache_size")));
      }
    }
    return sequences;
  }
}
