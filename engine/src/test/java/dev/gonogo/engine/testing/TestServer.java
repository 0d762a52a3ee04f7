package dev.gonogo.engine.testing;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers that all tests share: one of each major, started on first use, gone with the JVM.
 *
 * <p>Take a database of your own name; roles are shared by all databases, so name them after the
 * test too.
 */
public final class TestServer {

  /** The major of tests that do not care. */
  public static final int DEFAULT_MAJOR = 17;

  private static final Map<Integer, Staging> SERVERS = new ConcurrentHashMap<>();

  private TestServer() {}

  /** The shared server of this major; never save, restore or close it. */
  public static Staging staging(int major) {
    return SERVERS.computeIfAbsent(
        major, wanted -> Staging.start(StagingRequest.of(wanted), settings()));
  }

  /** A superuser's session in this database of the shared server, which is created when absent. */
  public static Connection connect(int major, String database) throws SQLException {
    Staging staging = staging(major);
    create(staging, database);
    return staging.connectAsSuperuser(database);
  }

  /**
   * The same for who changes something and reads the catalog in turns: the driver would forget what
   * it has prepared with every change, though no change is one of system catalogs.
   */
  public static Connection connectToReadCatalogs(int major, String database) throws SQLException {
    Staging staging = staging(major);
    create(staging, database);
    String url = staging.url("gonogo").replaceFirst("/staging\\?", "/" + database + "?");
    return DriverManager.getConnection(url + "&flushCacheOnDdl=false");
  }

  /** Where this build keeps its servers. */
  public static StagingSettings settings() {
    return new StagingSettings(
        Path.of(System.getProperty("gonogo.workspace", "target/gonogo")),
        Optional.ofNullable(System.getProperty("gonogo.postgresql.binaries")).map(Path::of),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Where.EMBEDDED),
        false);
  }

  private static synchronized void create(Staging staging, String database) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser("postgres");
        PreparedStatement exists =
            connection.prepareStatement("select from pg_database where datname = ?");
        Statement statement = connection.createStatement()) {
      exists.setString(1, database);
      try (ResultSet row = exists.executeQuery()) {
        if (!row.next()) {
          statement.execute("CREATE DATABASE \"" + database.replace("\"", "\"\"") + "\"");
        }
      }
    }
  }
}
