package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Where sessions of roles come from; each call logs in anew, and the caller closes the session. */
@FunctionalInterface
public interface Logins {

  /**
   * Logs a role in.
   *
   * @throws SQLException where the role does not exist or may not log in
   */
  Connection as(String role) throws SQLException;
}
