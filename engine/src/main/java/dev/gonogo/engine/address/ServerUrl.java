package dev.gonogo.engine.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A server that is there already, and how to log in to it; never shown with its password.
 *
 * @param password empty where the user's password file, or nobody, is asked for it
 * @param database what is logged in to at first
 * @param parameters of the connection, as the driver calls them
 */
public record ServerUrl(
    String host,
    int port,
    String user,
    Optional<String> password,
    String database,
    Map<String, String> parameters) {

  /** The variables of libpq that client programs need as well. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "sslmode", "PGSSLMODE",
          "sslrootcert", "PGSSLROOTCERT",
          "sslcert", "PGSSLCERT",
          "sslkey", "PGSSLKEY",
          "channelBinding", "PGCHANNELBINDING",
          "gssEncMode", "PGGSSENCMODE");

  /** Copies the parameters. */
  public ServerUrl {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** {@code host:5432}, as people name it. */
  public String place() {
    return host + ":" + port;
  }

  /** Opens a session with options as libpq has them, such as {@code -c work_mem=4MB}. */
  public Connection connect(String inDatabase, String options) throws SQLException {
    return DriverManager.getConnection(url(inDatabase, options));
  }

  /** The same as a URL, with the password where there is one. */
  public String url(String inDatabase, String options) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("user", user);
    password.ifPresent(secret -> all.put("password", secret));
    all.put("ApplicationName", "gonogo");
    all.putAll(parameters);
    String together = together(options);
    if (!together.isEmpty()) {
      all.put("options", together);
    }
    StringBuilder url = new StringBuilder("jdbc:postgresql://");
    url.append(place()).append('/').append(encoded(inDatabase));
    char before = '?';
    for (Map.Entry<String, String> one : all.entrySet()) {
      url.append(before).append(encoded(one.getKey())).append('=').append(encoded(one.getValue()));
      before = '&';
    }
    return url.toString();
  }

  /** The same for programs of PostgreSQL, as their environment (libpq, Environment Variables). */
  public Map<String, String> environment(String inDatabase, String options) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", host.replaceAll("[\\[\\]]", ""));
    environment.put("PGPORT", Integer.toString(port));
    environment.put("PGDATABASE", inDatabase);
    environment.put("PGUSER", user);
    environment.put("PGAPPNAME", "gonogo");
    password.ifPresent(secret -> environment.put("PGPASSWORD", secret));
    VARIABLES.forEach(
        (parameter, variable) ->
            Optional.ofNullable(parameters.get(parameter))
                .ifPresent(value -> environment.put(variable, value)));
    String together = together(options);
    if (!together.isEmpty()) {
      environment.put("PGOPTIONS", together);
    }
    return environment;
  }

  private String together(String options) {
    return (parameters.getOrDefault("options", "") + options).stripLeading();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return user + " at " + place();
  }
}
