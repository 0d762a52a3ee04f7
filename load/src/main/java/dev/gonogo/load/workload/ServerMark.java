package dev.gonogo.load.workload;

import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Which running server a target is: whoever sends load asks for it first, and sends nothing to any
 * other one.
 *
 * @param systemIdentifier the cluster's identifier, which copies share
 * @param startedAt when the server was started, which copies do not share
 */
public record ServerMark(String systemIdentifier, Instant startedAt) {

  /** That of a staging server as it runs now; another one after it was restarted. */
  public static ServerMark of(Staging staging) throws SQLException {
    try (Connection session = staging.connectAsSuperuser()) {
      return read(session);
    }
  }

  /** That of the server behind a session. */
  public static ServerMark read(Connection session) throws SQLException {
    ServerIdentity identity = ServerIdentity.read(session);
    return new ServerMark(identity.systemIdentifier(), identity.startedAt());
  }
}
