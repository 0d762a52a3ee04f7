package dev.gonogo.load.downtime;

import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.staging.NotOnThisServerException;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Makes a server that will be thrown away tell of waits for locks in its log. */
final class ToldWaits {
  private static final int SECONDS = 5;

  /** Whatever the spec file says: what is written here counts more than postgresql.conf. */
  private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

  static {
    PARAMETERS.put("log_lock_waits", "on");
    PARAMETERS.put("deadlock_timeout", "50ms");
    PARAMETERS.put("log_line_prefix", WaitLog.PREFIX);
    PARAMETERS.put("log_min_messages", "warning");
    PARAMETERS.put("log_error_verbosity", "default");
    PARAMETERS.put("lc_messages", "C");
    PARAMETERS.put("track_activities", "on");
  }

  private ToldWaits() {}

  /**
   * The log from now on.
   *
   * @throws NotOnThisServerException where the server is somebody else's
   */
  static Supplier<String> on(Staging staging) throws SQLException {
    if (staging.sharesCluster()) {
      throw new NotOnThisServerException(
          "measuring downtime",
          "its log and its settings tell who waits for whom, and both are everybody's");
    }
    try (Connection session = staging.connectAsSuperuser();
        Statement statement = session.createStatement()) {
      for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
        statement.execute(
            "ALTER SYSTEM SET %s = '%s'".formatted(parameter.getKey(), parameter.getValue()));
      }
      statement.execute("SELECT pg_catalog.pg_reload_conf()");
      await(statement);
    }
    return staging.logFromHere();
  }

  /** The server reads its files when it comes to it. */
  private static void await(Statement statement) throws SQLException {
    long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (!isRead(statement)) {
      if (System.nanoTime() > deadline) {
        throw new SQLException(
            "the server does not take on log_line_prefix within %d s".formatted(SECONDS));
      }
      Pause.aMoment("the server read its settings");
    }
  }

  private static boolean isRead(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW log_line_prefix")) {
      row.next();
      return row.getString(1).equals(WaitLog.PREFIX);
    }
  }
}
