package dev.gonogo.engine.testing;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server that plays somebody else's: there before the run, and afterwards as it was before. */
public record HostServer(Staging staging) implements AutoCloseable {

  /** A server of this major, on which no role is called {@code deployer}. */
  public static HostServer start(int major) {
    StagingRequest request = new StagingRequest(major, Map.of(), "somebody", List.of(), "theirs");
    return new HostServer(Staging.start(request, TestServer.settings()));
  }

  /** Staging there, as this login. */
  public StagingSettings settings(String login) {
    return settings(
        new ServerAccess(
            Optional.of(staging.url(login)), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Staging there, as its superuser. */
  public StagingSettings settings() {
    return settings("gonogo");
  }

  /** Staging where this says. */
  public static StagingSettings settings(ServerAccess access) {
    StagingSettings shared = TestServer.settings();
    return new StagingSettings(
        shared.workspace(),
        shared.binariesFolder(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Where.EXISTING),
        false,
        access);
  }

  /** Everything that the server has: roles, databases, and what is in its own one. */
  public List<CatalogObject> everything() {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging::connectAsSuperuser)) {
      return database.catalog().objects();
    }
  }

  /** Has its superuser do something in its own database. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    staging.close();
  }
}
