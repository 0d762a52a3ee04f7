package dev.gonogo.engine.staging;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntSupplier;

/** From a request to a server with its deploy role and database. */
final class Start {

  private Start() {}

  static Staging of(StagingRequest request, StagingSettings settings, IntSupplier ports) {
    ServerUser user = ServerUser.choose(settings.serverUser());
    Archive archive =
        Archives.find(Platform.current(), classPath(), settings.binariesFolder())
            .ofMajor(request.major());
    Binaries binaries = Binaries.install(archive, settings.workspace(), user);
    Run run = run(settings, user);
    try {
      return ready(request, new Cluster(run, binaries, user, ports));
    } catch (SQLException exception) {
      run.close();
      throw new StagingException(
          "the staging server cannot be prepared: " + exception.getMessage(), exception);
    } catch (RuntimeException exception) {
      run.close();
      throw exception;
    }
  }

  private static Staging ready(StagingRequest request, Cluster cluster) throws SQLException {
    Login login = Login.create(request);
    Server server = cluster.initialize(request, login);
    start(server, request);
    prepare(request, login, server.port());
    return Staging.ready(request, login, cluster, server);
  }

  private static void start(Server server, StagingRequest request) {
    try {
      server.start();
    } catch (StagingException exception) {
      throw RefusedParameters.in(server.log().text(), request.parameters())
          .map(message -> new StagingException(message, exception))
          .orElse(exception);
    }
  }

  private static void prepare(StagingRequest request, Login login, int port) throws SQLException {
    try (Connection connection = login.connect(port, "postgres", Login.SUPERUSER);
        Statement statement = connection.createStatement()) {
      String role = quoted(request.deployRole());
      String password =
          login.roles().contains(request.deployRole())
              ? " PASSWORD " + statement.enquoteLiteral(login.password())
              : "";
      String attributes = String.join(" ", request.deployAttributes());
      statement.execute("CREATE ROLE " + role + " LOGIN " + attributes + password);
      String database = quoted(request.database());
      statement.execute("CREATE DATABASE " + database + " OWNER " + role);
    }
  }

  /** The driver's own quoting refuses names with a quote in them, which PostgreSQL allows. */
  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static Run run(StagingSettings settings, ServerUser user) {
    try {
      return Runs.in(settings, user).begin();
    } catch (IOException exception) {
      throw new StagingException(
          "no folder for the staging server can be made: " + exception.getMessage(), exception);
    }
  }

  /** The one of the tests that run, which may see more than the one that loaded us. */
  private static ClassLoader classPath() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassLoader.getSystemClassLoader() : context;
  }
}
