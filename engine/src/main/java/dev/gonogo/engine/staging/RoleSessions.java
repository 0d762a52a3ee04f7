package dev.gonogo.engine.staging;

import dev.gonogo.engine.address.ServerUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sessions of roles on a server that asks for passwords which nobody told us: the login opens them
 * and becomes the role.
 *
 * <p>Where the login is a superuser it does so with {@code SET SESSION AUTHORIZATION}, so that
 * {@code session_user} is the role; a script that resets it, as {@code DISCARD ALL} does, is the
 * superuser from there on. Elsewhere the session begins with {@code SET ROLE} and comes back to it,
 * but {@code session_user} is the login, and {@code SET ROLE NONE} leads to it. Settings of the
 * role hold as for one that logs in, and who may not log in is refused.
 *
 * @param superuser whether the login is one
 */
record RoleSessions(ServerUrl url, AdminSession admin, boolean superuser) {

  /** The setting that is a role itself. */
  private static final String ROLE = "role";

  /** Opens a session of a role. */
  Connection open(String database, String role) throws SQLException {
    if (role.equals(url.user())) {
      return url.connect(database, "");
    }
    Map<String, String> settings = settings(database, role);
    Connection session =
        url.connect(database, options(settings) + (superuser ? "" : option(ROLE, role)));
    try (Statement statement = session.createStatement()) {
      if (superuser) {
        statement.execute("SET SESSION AUTHORIZATION " + Names.quoted(role));
        if (settings.containsKey(ROLE)) {
          statement.execute("SET ROLE" + Names.literal(settings.get(ROLE)));
        }
      }
      return session;
    } catch (SQLException exception) {
      session.close();
      throw exception;
    }
  }

  /**
   * How a program's session becomes a role, as options of libpq; from there it comes back to it.
   */
  String options(String database, String role) throws SQLException {
    return role.equals(url.user()) ? "" : options(settings(database, role)) + option(ROLE, role);
  }

  private Map<String, String> settings(String database, String role) throws SQLException {
    List<Map<String, String>> found =
        admin.rows(
            Resource.read("role-login.sql"), row -> settings(row, database, role), database, role);
    if (found.isEmpty()) {
      throw new SQLException("FATAL: role \"%s\" does not exist".formatted(role), "28000");
    }
    return found.get(0);
  }

  /** In the words of the server. */
  private static Map<String, String> settings(ResultSet row, String database, String role)
      throws SQLException {
    if (!row.getBoolean("may_log_in")) {
      throw new SQLException(
          "FATAL: role \"%s\" is not permitted to log in".formatted(role), "28000");
    }
    if (!row.getBoolean("may_connect")) {
      throw new SQLException(
          "FATAL: permission denied for database \"%s\"".formatted(database), "42501");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : AdminSession.texts(row, "settings")) {
      String[] parts = setting.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  private static String options(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> !setting.getKey().equals(ROLE))
        .map(setting -> option(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining());
  }

  private static String option(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replaceAll("(\\s)", "\\\\$1");
    return " -c " + name + "=" + escaped;
  }
}
