package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Turns the open transaction of a session into one of an actor. */
final class ActorSession {
  private static final String SETTING = SqlFile.read("local-setting.sql");

  private ActorSession() {}

  /**
   * Takes on the settings and then the role, which may not be allowed to make them; both end with
   * the transaction.
   *
   * @throws SQLException where the role does not exist, or the login may not become it
   */
  static void become(Actor actor, Connection connection) throws SQLException {
    set(actor.settings(), connection);
    set("role", actor.role(), connection);
  }

  /** Makes settings that end with the transaction. */
  static void set(Map<String, String> settings, Connection connection) throws SQLException {
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      set(setting.getKey(), setting.getValue(), connection);
    }
  }

  private static void set(String name, String value, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SETTING)) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }
}
