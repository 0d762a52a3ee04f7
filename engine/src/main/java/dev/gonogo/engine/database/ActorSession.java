package dev.gonogo.engine.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns the open transaction of a session into one of an actor. */
final class ActorSession {
  private static final String ROLE = "role";

  private ActorSession() {}

  /**
   * Takes on the settings and then the role, which may not be allowed to make them; both end with
   * the transaction.
   *
   * @throws SQLException where the role does not exist, or the login may not become it
   */
  static void become(Actor actor, Connection connection) throws SQLException {
    execute(becoming(actor), connection);
  }

  /** The one statement that does so, for a round trip that does more. */
  static String becoming(Actor actor) {
    Map<String, String> all = new LinkedHashMap<>(actor.settings());
    all.put(ROLE, actor.role());
    return setting(all);
  }

  /** Makes settings that end with the transaction, in their order. */
  static void set(Map<String, String> settings, Connection connection) throws SQLException {
    if (!settings.isEmpty()) {
      execute(setting(settings), connection);
    }
  }

  private static String setting(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(
            setting ->
                "pg_catalog.set_config(%s, %s, true)"
                    .formatted(literal(setting.getKey()), literal(setting.getValue())))
        .collect(joining(", ", "SELECT ", ""));
  }

  /** Means the same whatever the session takes a backslash for. */
  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static void execute(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
