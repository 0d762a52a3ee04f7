package dev.gonogo.engine.database;

import dev.gonogo.engine.sql.SqlFile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(SqlFile.read(ServerIdentity.class, "server-identity.sql"))) {
      row.next();
      return new ServerIdentity(
          firstWord(row.getString("version")),
          row.getInt("major"),
          row.getString("system_identifier"),
          instant(row.getBigDecimal("started_at")),
          row.getString("database"),
          row.getString("user"));
    }
  }

  /** Whether both sessions talk to one and the same running server. */
  public boolean isSameServerAs(ServerIdentity other) {
    return systemIdentifier.equals(other.systemIdentifier) && startedAt.equals(other.startedAt);
  }

  /** Distributions append their own name: {@code 17.11 (Debian 17.11-1)}. */
  private static String firstWord(String version) {
    return version.split(" ", 2)[0];
  }

  private static Instant instant(BigDecimal epochSeconds) {
    return Instant.EPOCH.plus(epochSeconds.movePointRight(6).longValue(), ChronoUnit.MICROS);
  }
}
