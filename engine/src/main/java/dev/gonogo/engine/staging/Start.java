package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Address;
import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.StagingSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** From a request to a server with its deploy role and database. */
final class Start {

  private Start() {}

  /** On a machine that ends with the staging server, or at once where that does not start. */
  static Staging on(
      Machine machine,
      StagingRequest request,
      StagingSettings settings,
      Consumer<String> progress) {
    try {
      Login login = Login.create(request);
      Cluster cluster = new Cluster(machine, KeptSetups.initialized(settings.workspace()));
      cluster.configure(request, login);
      Setup setup = Setup.of(request, settings, machine);
      Optional<Server> kept = unpacked(setup, cluster, login, progress);
      return kept.isPresent()
          ? again(kept.get(), request, login, cluster, setup)
          : anew(request, login, cluster, setup.withoutKept(), progress);
    } catch (SQLException exception) {
      machine.close();
      throw new StagingException(
          "the staging server cannot be prepared: " + exception.getMessage(), exception);
    } catch (RuntimeException exception) {
      machine.close();
      throw exception;
    }
  }

  private static Staging anew(
      StagingRequest request, Login login, Cluster cluster, Setup setup, Consumer<String> progress)
      throws SQLException {
    Server server = cluster.initialize(login);
    start(server, request);
    prepare(request, login, server.address());
    List<String> ran =
        InitScripts.of(request, cluster.machine()).run(server, login, request.database(), progress);
    OwnServer staging = OwnServer.ready(request, login, cluster, server, setup, ran);
    Extensions.create(
        request.extensions(),
        staging,
        "Name an image that has it, under \"image\" in the spec file.");
    return staging;
  }

  /** A server as an earlier run has set it up; one that cannot be used is not worth an error. */
  private static Optional<Server> unpacked(
      Setup setup, Cluster cluster, Login login, Consumer<String> progress) {
    try {
      return setup.found().map(kept -> cluster.unpack(kept.archive(), login));
    } catch (StagingException exception) {
      String why = String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
      progress.accept("the state kept after setup is removed, and setup runs again: " + why);
      return Optional.empty();
    }
  }

  private static Staging again(
      Server server, StagingRequest request, Login login, Cluster cluster, Setup setup)
      throws SQLException {
    start(server, request);
    return OwnServer.ready(request, login, cluster, server, setup, List.of());
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

  private static void prepare(StagingRequest request, Login login, Address address)
      throws SQLException {
    try (Connection connection = login.connect(address, "postgres", Login.SUPERUSER);
        Statement statement = connection.createStatement()) {
      String role = quoted(request.deployRole());
      String password =
          login.roles().contains(request.deployRole())
              ? " PASSWORD " + statement.enquoteLiteral(login.verifier())
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
}
