package dev.gonogo.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Which server a session talks to.
 *
 * @param version the version as the server names it, {@code 17.11}
 * @param major the major version
 * @param systemIdentifier the cluster's identifier, shared by all copies of its data directory
 * @param startedAt when the server was started; two servers are the same only when this and the
 *     identifier agree
 * @param database the database of the session
 * @param user the role that logged in
 */
public record ServerIdentity(
    String version,
    int major,
    String systemIdentifier,
    Instant startedAt,
    String database,
    String user) {

  /** Asks the server behind this session. */
  public static ServerIdentity read(Connection connection) throws SQLException {
    throw new SQLException("not read: " + connection);
  }

  /** Whether both sessions talk to one and the same running server. */
  public boolean isSameServerAs(ServerIdentity other) {
    return systemIdentifier.equals(other.systemIdentifier) && startedAt.equals(other.startedAt);
  }
}
