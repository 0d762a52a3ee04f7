package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Address;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How to log in to a cluster: which roles need a password, and the one they share.
 *
 * @param password random, known to this process only
 * @param roles the superusers that Gonogo makes: the only roles with a password
 */
record Login(String password, List<String> roles) {

  static final String SUPERUSER = "gonogo";

  Login {
    roles = List.copyOf(roles);
  }

  /** A new password for the superuser, and for the deploy role where it is one too. */
  static Login create(StagingRequest request) {
    String password = new BigInteger(160, new SecureRandom()).toString(Character.MAX_RADIX);
    return request.deployAttributes().contains("SUPERUSER")
        ? new Login(password, List.of(SUPERUSER, request.deployRole()))
        : new Login(password, List.of(SUPERUSER));
  }

  /** The same for a cluster that has no deploy role yet. */
  Login ofNewCluster() {
    return new Login(password, List.of(SUPERUSER));
  }

  /** Statements that give the superusers their passwords, one in each line. */
  String passwords() {
    String verifier = verifier();
    return roles.stream()
        .map(
            role ->
                "ALTER ROLE \"%s\" PASSWORD '%s'\n".formatted(role.replace("\"", "\"\""), verifier))
        .collect(Collectors.joining());
  }

  /** What servers are given instead of the password: it is checked at once. */
  String verifier() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return Verifier.of(password, salt);
  }

  /** Opens a session; a local one, so that encryption is not even tried. */
  Connection connect(Address server, String database, String role) throws SQLException {
    return DriverManager.getConnection(url(server, database, role) + "&ApplicationName=gonogo");
  }

  String url(Address server, String database, String role) {
    String url =
        "jdbc:postgresql://%s:%d/%s?user=%s&sslmode=disable&gssEncMode=disable"
            .formatted(server.host(), server.port(), encoded(database), encoded(role));
    return roles.contains(role) ? url + "&password=" + encoded(password) : url;
  }

  /** The same for programs of PostgreSQL, as their environment (libpq, Environment Variables). */
  Map<String, String> environment(Address server, String database, String role) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", server.host());
    environment.put("PGPORT", Integer.toString(server.port()));
    environment.put("PGDATABASE", database);
    environment.put("PGUSER", role);
    environment.put("PGSSLMODE", "disable");
    environment.put("PGGSSENCMODE", "disable");
    environment.put("PGAPPNAME", "gonogo");
    if (roles.contains(role)) {
      environment.put("PGPASSWORD", password);
    }
    return environment;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "Login of " + roles;
  }
}
