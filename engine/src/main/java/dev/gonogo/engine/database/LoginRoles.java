package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Which roles there are, and which of them may log in.
 *
 * @param mayLogIn names of all roles, with whether they may
 */
public record LoginRoles(Map<String, Boolean> mayLogIn) {
  private static final String ROLES = SqlFile.read(LoginRoles.class, "login-roles.sql");

  /** Copies the map. */
  public LoginRoles {
    mayLogIn = Map.copyOf(mayLogIn);
  }

  /** Those of a cluster. */
  public static LoginRoles read(Connection connection) throws SQLException {
    Map<String, Boolean> roles = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ROLES)) {
      while (rows.next()) {
        roles.put(rows.getString("name"), rows.getBoolean("may_log_in"));
      }
    }
    return new LoginRoles(roles);
  }

  /** Whether there is a role of this name. */
  public boolean exists(String role) {
    return mayLogIn.containsKey(role);
  }

  /** Whether there is a role of this name that may log in. */
  public boolean mayLogIn(String role) {
    return mayLogIn.getOrDefault(role, false);
  }
}
