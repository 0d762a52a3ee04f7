package dev.gonogo.engine.staging;

import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.LocalWorkplace;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A server with a data directory of ours, whose states are copies of that directory.
 *
 * <p>When the JVM ends without closing it, its machine ends it.
 */
final class OwnServer implements Staging {

  private final StagingRequest request;
  private final Login login;
  private final Cluster cluster;
  private final Server server;
  private final Optional<OwnServer> original;
  private final String serverVersion;
  private final Setup setup;
  private final List<String> initScripts;

  private OwnServer(
      StagingRequest request,
      Login login,
      Cluster cluster,
      Server server,
      Optional<OwnServer> original,
      String serverVersion,
      Setup setup,
      List<String> initScripts) {
    this.request = request;
    this.login = login;
    this.cluster = cluster;
    this.server = server;
    this.original = original;
    this.serverVersion = serverVersion;
    this.setup = setup;
    this.initScripts = initScripts;
  }

  /** The server that {@link Start} has made ready. */
  static OwnServer ready(
      StagingRequest request,
      Login login,
      Cluster cluster,
      Server server,
      Setup setup,
      List<String> initScripts)
      throws SQLException {
    try (Connection connection =
        login.connect(server.address(), request.database(), Login.SUPERUSER)) {
      String version = ServerIdentity.read(connection).version();
      return new OwnServer(
          request, login, cluster, server, Optional.empty(), version, setup, initScripts);
    }
  }

  @Override
  public Connection connect(String role) throws SQLException {
    return login.connect(server.address(), request.database(), role);
  }

  @Override
  public Connection connectAsSuperuser() throws SQLException {
    return connectAsSuperuser(request.database());
  }

  @Override
  public Connection connectAsSuperuser(String database) throws SQLException {
    return login.connect(server.address(), database, Login.SUPERUSER);
  }

  @Override
  public String url(String role) {
    return login.url(server.address(), request.database(), role);
  }

  @Override
  public StagingRequest request() {
    return request;
  }

  @Override
  public String description() {
    return cluster.machine().describe(serverVersion);
  }

  @Override
  public String serverVersion() {
    return serverVersion;
  }

  @Override
  public Path log() {
    return server.log().file();
  }

  @Override
  public Supplier<String> logFromHere() {
    return server.log().fromHere();
  }

  @Override
  public Optional<Usage> usage() {
    return server.usage();
  }

  @Override
  public Optional<String> trouble(String said) {
    return cluster.machine().trouble(said);
  }

  @Override
  public synchronized State save(String name) {
    States.prepare(this);
    server.stop();
    try {
      return cluster.keep(name, server.data());
    } finally {
      server.start();
    }
  }

  @Override
  public synchronized void restore(State state) {
    requireOwn(state);
    States.exchange(cluster, server, state);
  }

  @Override
  public Optional<Instant> setUpAt() {
    return setup.since();
  }

  @Override
  public List<String> initScripts() {
    return initScripts;
  }

  @Override
  public synchronized void keepSetup(State state) {
    requireOwn(state);
    setup.keep(state, cluster.machine());
  }

  @Override
  public synchronized void discard(State state) {
    requireOwn(state);
    cluster.machine().remove(state.data());
  }

  @Override
  public synchronized Staging startCopy(State state) {
    requireOwn(state);
    Server copy = cluster.copy(state);
    copy.start();
    return beside(copy);
  }

  @Override
  public synchronized Staging startEmpty() {
    Server empty = cluster.initialize(login);
    empty.start();
    return beside(empty);
  }

  @Override
  public synchronized State backUp(String name, Meanwhile meanwhile) throws SQLException {
    return new BaseBackup(cluster, server.data()).take(name, this, meanwhile);
  }

  @Override
  public Optional<String> container() {
    return cluster.machine().container();
  }

  @Override
  public Where where() {
    return container().isPresent() ? Where.CONTAINER : Where.EMBEDDED;
  }

  @Override
  public List<Clients> clients() {
    Clients beside = new Clients(cluster.machine(), true);
    return container().isEmpty()
        ? List.of(beside)
        : List.of(beside, new Clients(new LocalWorkplace(), false));
  }

  @Override
  public Map<String, String> environment(String role, String database, boolean besideServer) {
    Address address = besideServer ? new Address("127.0.0.1", server.port()) : server.address();
    return login.environment(address, database, role);
  }

  private OwnServer beside(Server other) {
    return new OwnServer(
        request,
        login,
        cluster,
        other,
        Optional.of(original.orElse(this)),
        serverVersion,
        setup,
        List.of());
  }

  @Override
  public synchronized void killSession(int process) {
    Recovery.after(process, server, cluster.machine(), this::connectAsSuperuser);
  }

  @Override
  public synchronized void close() {
    if (original.isPresent()) {
      server.discard();
    } else {
      cluster.machine().close();
    }
  }

  private void requireOwn(State state) {
    if (!state.data().startsWith(cluster.machine().folder())) {
      throw new StagingException(
          "state %s was saved by another staging server.".formatted(state.name()));
    }
    if (!cluster.machine().isFolder(state.data())) {
      throw new StagingException("state %s was discarded.".formatted(state.name()));
    }
  }
}
