package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens sessions for load. */
final class Logins {
  private static final String SECONDS = "5";

  private Logins() {}

  /** A session in which what is prepared is prepared on the server, at once. */
  static Connection connect(Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    if (!login.password().isEmpty()) {
      properties.setProperty("password", login.password());
    }
    properties.setProperty("ApplicationName", "gonogo load");
    properties.setProperty("prepareThreshold", "1");
    properties.setProperty("connectTimeout", SECONDS);
    return DriverManager.getConnection(login.url(), properties);
  }
}
