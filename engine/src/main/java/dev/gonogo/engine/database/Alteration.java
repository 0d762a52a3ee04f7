package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes a database of our own for good, in a session of its own. */
public final class Alteration {
  private Alteration() {}

  /**
   * Runs statements.
   *
   * @throws QueryException when the server refuses one
   */
  public static void make(String sql, Connections superuser) {
    try (Connection session = superuser.open();
        Statement statement = session.createStatement()) {
      statement.execute(sql);
    } catch (SQLException exception) {
      throw Problem.of(sql, exception);
    }
  }
}
