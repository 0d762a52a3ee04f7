package dev.gonogo.specs.production;

import dev.gonogo.engine.database.ScriptRunner;
import dev.gonogo.engine.testing.PgBouncer;
import dev.gonogo.engine.testing.RealServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** MUED LMS on a server like production's: its database, deployed as far as was said. */
final class DeployedMued {
  static final String DATABASE = "mued";
  static final String LOGIN = "mued_verifier";

  private static final Path FOLDER =
      Path.of("src/main/resources/checklists/mued-lms").toAbsolutePath();
  private static final RealServer SERVER = RealServer.primary();

  private final ScriptRunner scripts = new ScriptRunner(FOLDER);

  private DeployedMued() {}

  /** Before the deployment, with a login that may do nothing yet. */
  static DeployedMued create() throws SQLException {
    SERVER.execute(
        "postgres",
        "CREATE ROLE deployer LOGIN CREATEROLE",
        "CREATE DATABASE " + DATABASE + " OWNER deployer",
        "CREATE ROLE " + LOGIN + " LOGIN NOINHERIT");
    DeployedMued deployed = new DeployedMued();
    for (String script : new String[] {"db/schema.sql", "db/data.sql"}) {
      try (Connection superuser = SERVER.connect(DATABASE)) {
        deployed.scripts.run(Path.of(script), superuser);
      }
    }
    return deployed;
  }

  /** Runs a script as its document says: as deployer, in a session of its own. */
  void deploy(String script) throws SQLException {
    try (Connection deployer = session("deployer")) {
      scripts.run(Path.of(script), deployer);
    }
  }

  /** Has the superuser do something. */
  void administrate(String sql) throws SQLException {
    try (Connection superuser = SERVER.connect(DATABASE);
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  static Connection session(String role) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&sslmode=disable"
            .formatted(SERVER.port(), DATABASE, role));
  }

  /** Where a server is, with a certificate that is checked. */
  static String url(int port) {
    return "postgresql://%s@%s:%d/%s?sslmode=verify-full&sslrootcert=%s"
        .formatted(LOGIN, RealServer.HOST, port, DATABASE, SERVER.certificate());
  }

  /** What has a pooler encrypt, with the certificate of the server. */
  static String encryptedPooler() {
    Path certificate = SERVER.certificate();
    return """
        %s
        client_tls_sslmode = require
        client_tls_cert_file = %s
        client_tls_key_file = %s
        """
        .formatted(PgBouncer.FOR_JAVA, certificate, certificate.resolveSibling("server.key"));
  }

  /** A file of the checklist. */
  static String file(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }
}
