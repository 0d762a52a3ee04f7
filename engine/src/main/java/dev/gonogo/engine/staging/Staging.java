package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.ServerIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A disposable PostgreSQL server of our own: started for one rehearsal, put back to saved states as
 * often as needed, and gone with everything in it when closed.
 *
 * <p>Connections may be opened from any thread; starting, saving, restoring and closing belong to
 * one thread at a time. When the JVM ends without closing it, a shutdown hook removes it; when the
 * JVM is killed, the next start does.
 */
public final class Staging implements AutoCloseable {

  private final StagingRequest request;
  private final Login login;
  private final Cluster cluster;
  private final Server server;
  private final Optional<Staging> original;
  private final String serverVersion;

  private Staging(
      StagingRequest request,
      Login login,
      Cluster cluster,
      Server server,
      Optional<Staging> original,
      String serverVersion) {
    this.request = request;
    this.login = login;
    this.cluster = cluster;
    this.server = server;
    this.original = original;
    this.serverVersion = serverVersion;
  }

  /**
   * Starts a server, creates the deploy role and the database it owns.
   *
   * @throws StagingException when the binaries are missing, a parameter is refused, or the server
   *     does not start; nothing is left behind
   */
  public static Staging start(StagingRequest request, StagingSettings settings) {
    return Start.of(request, settings, new Ports());
  }

  /** The server that {@link Start} has made ready. */
  static Staging ready(StagingRequest request, Login login, Cluster cluster, Server server)
      throws SQLException {
    try (Connection connection =
        login.connect(server.port(), request.database(), Login.SUPERUSER)) {
      String version = ServerIdentity.read(connection).version();
      return new Staging(request, login, cluster, server, Optional.empty(), version);
    }
  }

  /**
   * Opens a session of this role in the staging database; roles need no password here.
   *
   * @throws SQLException when the role does not exist or may not log in
   */
  public Connection connect(String role) throws SQLException {
    return login.connect(server.port(), request.database(), role);
  }

  /** Opens a session of the superuser {@code gonogo} in the staging database. */
  public Connection connectAsSuperuser() throws SQLException {
    return connectAsSuperuser(request.database());
  }

  /** Opens a session of the superuser {@code gonogo} in this database of the server. */
  public Connection connectAsSuperuser(String database) throws SQLException {
    return login.connect(server.port(), database, Login.SUPERUSER);
  }

  /**
   * A JDBC URL that logs this role in to the staging database, for tests of the team.
   *
   * <p>Valid until the next {@link #save} or {@link #restore}, which keep the port unless another
   * program takes it meanwhile. Holds a password when the role is a superuser that staging made.
   */
  public String url(String role) {
    return login.url(server.port(), request.database(), role);
  }

  /** What runs, for people: {@code embedded PostgreSQL 17.11 (as user postgres)}. */
  public String description() {
    return "embedded PostgreSQL "
        + serverVersion
        + cluster.user().name().map(" (as user %s)"::formatted).orElse("");
  }

  /** PostgreSQL's major version. */
  public int majorVersion() {
    return request.major();
  }

  /** The version as the server names it, {@code 17.11}. */
  public String serverVersion() {
    return serverVersion;
  }

  /** The role that owns the database and deploys to it. */
  public String deployRole() {
    return request.deployRole();
  }

  /** The server's log file, appended to over all restarts; gone when closed. */
  public Path log() {
    return server.log().file();
  }

  /**
   * What to do where the disk that all servers and states of this run are on is full; empty where
   * it is not.
   *
   * @param said what came of it, such as the message of an error
   */
  public Optional<String> fullDisk(String said) {
    return Disk.full(said, cluster.run().folder());
  }

  /**
   * Saves the whole cluster as it is now.
   *
   * <p>The server is stopped and started again: every open session ends.
   *
   * @throws StagingException when the cluster has tablespaces outside its data directory, which a
   *     copy would share, or the disk is full
   */
  public synchronized State save(String name) {
    States.prepare(this);
    server.stop();
    try {
      return cluster.keep(name, server.data());
    } finally {
      server.start();
    }
  }

  /**
   * Puts the whole cluster back to a saved state; every open session ends.
   *
   * @throws StagingException when the state belongs to another staging server, or the disk is full
   */
  public synchronized void restore(State state) {
    requireOwn(state);
    States.exchange(cluster, server, state);
  }

  /** Removes a saved state, which takes as much room as the cluster; it cannot be used any more. */
  public synchronized void discard(State state) {
    requireOwn(state);
    Removal.remove(state.data());
  }

  /**
   * Starts a second server beside this one from a saved state: a control copy.
   *
   * <p>Same roles and passwords, another port; closed on its own, or with this one at the latest.
   */
  public synchronized Staging startCopy(State state) {
    requireOwn(state);
    Server copy = cluster.copy(state);
    copy.start();
    return beside(copy);
  }

  /**
   * Starts a second server beside this one, empty: the same superuser and configuration, no other
   * role and no other database than a new cluster has.
   */
  public synchronized Staging startEmpty() {
    Server empty = cluster.initializeAnother(login);
    empty.start();
    return beside(empty);
  }

  /** What goes on while a base backup is taken. */
  public interface Meanwhile {
    void work() throws SQLException;
  }

  /**
   * Takes a base backup while the server goes on working; {@link #startCopy} restores it, with
   * everything that was committed until it was complete.
   *
   * @throws SQLException when the server takes no backups, such as with {@code wal_level} minimal
   */
  public synchronized State backUp(String name, Meanwhile meanwhile) throws SQLException {
    return new BaseBackup(cluster, server.data()).take(name, this, meanwhile);
  }

  /** Runs programs of this machine against this server and those beside it. */
  public Clients clients() {
    return new Clients(cluster);
  }

  /** How a program of PostgreSQL logs in. */
  Map<String, String> environment(String role, String database) {
    return login.environment(server.port(), database, role);
  }

  private Staging beside(Server other) {
    return new Staging(
        request, login, cluster, other, Optional.of(original.orElse(this)), serverVersion);
  }

  /**
   * Kills the process of one session, as the kernel does when memory runs out: the server ends
   * every session and recovers (PostgreSQL manual: Linux Memory Overcommit).
   *
   * <p>Returns when sessions can be opened again. What was committed before stays committed, as it
   * does on a server with production's settings.
   *
   * @param process as {@code pg_backend_pid()} tells it, of a session of this server
   * @throws StagingException when the server does not recover
   */
  public synchronized void killSession(int process) {
    Recovery.after(process, server, this::connectAsSuperuser);
  }

  /** Stops the server, and removes its data, states and copies; closing twice does no harm. */
  @Override
  public synchronized void close() {
    if (original.isPresent()) {
      server.kill();
      cluster.run().discard(server);
    } else {
      cluster.run().close();
    }
  }

  private void requireOwn(State state) {
    if (!state.data().startsWith(cluster.run().folder())) {
      throw new StagingException(
          "state %s was saved by another staging server.".formatted(state.name()));
    }
    if (!Files.isDirectory(state.data())) {
      throw new StagingException("state %s was discarded.".formatted(state.name()));
    }
  }
}
