package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.StagingException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the login may do on a server of somebody else. */
record ServerRights(
    boolean superuser,
    boolean createsDatabases,
    boolean createsRoles,
    boolean standby,
    boolean deployerExists,
    boolean deployerLogsIn,
    boolean becomesDeployer) {

  static ServerRights read(AdminSession admin, String deployer) throws SQLException {
    return admin.rows(Resource.read("login-rights.sql"), ServerRights::of, deployer).get(0);
  }

  private static ServerRights of(ResultSet row) throws SQLException {
    return new ServerRights(
        row.getBoolean("superuser"),
        row.getBoolean("creates_databases"),
        row.getBoolean("creates_roles"),
        row.getBoolean("standby"),
        row.getBoolean("deployer_exists"),
        row.getBoolean("deployer_logs_in"),
        row.getBoolean("becomes_deployer"));
  }

  /**
   * Nothing is begun that cannot be done.
   *
   * @param server what the server is, for people
   * @throws StagingException with the first right that is missing, and what would give it
   */
  void require(String server, String login, String deployer) {
    if (standby) {
      throw new StagingException(
          "%s is a standby, on which nothing can be created. Name its primary, or another server"
              .formatted(server));
    }
    String quoted = Names.quoted(login);
    if (!superuser && !createsDatabases) {
      throw new StagingException(
          "role %s may not create databases on %s. Grant it: ALTER ROLE %s CREATEDB"
              .formatted(login, server, quoted));
    }
    if (!superuser && !createsRoles && !deployerExists) {
      throw new StagingException(
          "role %s may not create role %s on %s. Grant it: ALTER ROLE %s CREATEROLE"
              .formatted(login, deployer, server, quoted));
    }
    if (!superuser && !becomesDeployer) {
      throw new StagingException(
          "role %s may not become role %s, which exists on %s. Grant it: GRANT %s TO %s"
              .formatted(login, deployer, server, Names.quoted(deployer), quoted));
    }
    if (!deployerLogsIn) {
      throw new StagingException(
          "role %s exists on %s and may not log in, so it cannot deploy"
              .formatted(deployer, server));
    }
  }
}
