package dev.gonogo.load.testing;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers for tests, each its own; the test closes it. */
public final class StartedServer {
  private StartedServer() {}

  /** A server with these parameters, whose role {@code deployer} has run this SQL. */
  public static Staging with(Map<String, String> parameters, String sql) throws SQLException {
    Staging staging =
        Staging.start(
            new StagingRequest(17, parameters, "deployer", List.of(), "staging"), settings());
    try (Connection session = staging.connect("deployer");
        Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
    return staging;
  }

  /** Runs SQL as the superuser. */
  public static void run(Staging staging, String sql) throws SQLException {
    try (Connection session = staging.connectAsSuperuser();
        Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Where this build keeps its servers. */
  public static Path workspace() {
    return Path.of(System.getProperty("gonogo.workspace", "target/gonogo"));
  }

  private static StagingSettings settings() {
    return new StagingSettings(
        workspace(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Where.EMBEDDED),
        false);
  }
}
