package dev.gonogo.engine.staging;

import dev.gonogo.engine.address.ServerUrl;
import dev.gonogo.engine.address.WrittenUrl;
import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** From the URL of a server of somebody else to a staging database on it. */
final class ExistingStart {

  static final String URL = "GONOGO_STAGING_URL";

  /** Any two numbers that no other program will think of. */
  private static final int LOCK_OF = 0x676f6e6f;

  private static final int LOCK = 0x676f;

  private final StagingRequest request;
  private final ServerAccess access;
  private final ServerUrl url;
  private final AdminSession admin;
  private final Consumer<String> progress;

  private ExistingStart(
      StagingRequest request,
      ServerAccess access,
      ServerUrl url,
      AdminSession admin,
      Consumer<String> progress) {
    this.request = request;
    this.access = access;
    this.url = url;
    this.admin = admin;
    this.progress = progress;
  }

  /**
   * Looks at the server, says what will be created there, and creates it.
   *
   * @throws StagingException when there is no server, or it is the wrong one, or the login may not
   *     do what is needed; nothing is left behind
   */
  static Staging on(StagingRequest request, ServerAccess access, Consumer<String> progress) {
    String written =
        access
            .staging()
            .orElseThrow(
                () ->
                    new StagingException(
                        "staging is asked to be a server that is there already, but %s is not set. Set it to postgresql://user@host:port/database"
                            .formatted(URL)));
    ServerUrl url = WrittenUrl.read(URL, written, access.stagingPassword());
    try {
      return on(url, request, access, progress);
    } catch (SQLException exception) {
      throw new StagingException(
          "the server of %s, %s, cannot be used: %s".formatted(URL, url, exception.getMessage()),
          exception);
    }
  }

  private static Staging on(
      ServerUrl url, StagingRequest request, ServerAccess access, Consumer<String> progress)
      throws SQLException {
    Connection connection = url.connect(url.database(), "");
    AdminSession admin = new AdminSession(connection);
    try {
      ServerIdentity identity = ServerIdentity.read(connection);
      return new ExistingStart(request, access, url, admin, progress).ready(identity);
    } catch (SQLException | RuntimeException exception) {
      admin.close();
      throw exception;
    }
  }

  private Staging ready(ServerIdentity identity) throws SQLException {
    String server = "PostgreSQL %s at %s".formatted(identity.version(), url.place());
    requireMajor(identity, server);
    rights(server);
    String remark = Production.isAnotherThan(identity, server, access, progress);
    requireParameters(server);
    requireAlone(server);
    Names names = Names.random();
    String description =
        "%s (creates and drops databases %s…, as user %s%s)"
            .formatted(server, names.databases(), url.user(), remark);
    new DeadRuns(admin, progress).clear();
    // A killed run may have left the very role that deploys.
    ServerRights rights = rights(server);
    progress.accept(description);
    ExistingRun run = ExistingRun.begin(url, admin, names, rights.superuser(), progress);
    try {
      return database(run, rights, identity, description);
    } catch (SQLException | RuntimeException exception) {
      run.close();
      throw exception;
    }
  }

  private ServerRights rights(String server) throws SQLException {
    ServerRights rights = ServerRights.read(admin, request.deployRole());
    rights.require(server, url.user(), request.deployRole());
    return rights;
  }

  private Staging database(
      ExistingRun run, ServerRights rights, ServerIdentity identity, String description)
      throws SQLException {
    if (!rights.deployerExists()) {
      createDeployer(rights.superuser());
      run.roles().note();
    }
    String database = run.databases().newName();
    run.databases().createEmpty(database, request.deployRole());
    Staging staging = ExistingServer.ready(request, run, database, identity.version(), description);
    Extensions.create(request.extensions(), staging, "Have it installed there.");
    return staging;
  }

  private void createDeployer(boolean superuser) throws SQLException {
    String role = Names.quoted(request.deployRole());
    admin.execute("CREATE ROLE " + role + " LOGIN " + String.join(" ", request.deployAttributes()));
    if (!superuser) {
      admin.execute("GRANT " + role + " TO " + Names.quoted(url.user()));
    }
  }

  private void requireMajor(ServerIdentity identity, String server) {
    if (identity.major() != request.major()) {
      throw new StagingException(
          "%s is not the major version that the spec file asks for, which is %d. Name another server in %s, or write \"postgres: %d\" under \"staging\""
              .formatted(server, request.major(), URL, identity.major()));
    }
  }

  /** What is written to the configuration of our own servers cannot be written here. */
  private void requireParameters(String server) throws SQLException {
    for (Map.Entry<String, String> parameter : request.parameters().entrySet()) {
      List<String> found =
          admin.rows(
              "select coalesce(current_setting(?, true), '')",
              row -> row.getString(1),
              parameter.getKey());
      if (!Objects.equals(found.get(0), parameter.getValue())) {
        throw new StagingException(
            "the spec file asks for parameter %s = '%s', but %s has '%s', and its configuration is somebody else's. Have it set there, or remove it from \"parameters\""
                .formatted(parameter.getKey(), parameter.getValue(), server, found.get(0)));
      }
    }
  }

  /** Roles are shared by all databases, so that two runs would find each other's. */
  private void requireAlone(String server) throws SQLException {
    boolean ours =
        admin
            .rows(
                Resource.read("take-server.sql"),
                row -> row.getBoolean("ours"),
                LOCK_OF,
                LOCK,
                LOCK_OF,
                LOCK)
            .get(0);
    if (!ours) {
      throw new StagingException(
          "another run uses %s now, and both would share their roles. Start again when it has ended"
              .formatted(server));
    }
  }
}
