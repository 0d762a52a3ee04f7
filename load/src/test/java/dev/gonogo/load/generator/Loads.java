package dev.gonogo.load.generator;

import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.TestServer;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Blocks;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.ServerMark;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workloads on the server of tests. */
final class Loads {
  static final String TARGET = "staging";

  private Loads() {}

  /** A request of the login itself. */
  static Request request(String name, int weight, String... statements) {
    return new Request(
        name,
        weight,
        Login.to(TestServer.staging(), "shop"),
        Optional.empty(),
        Map.of(),
        List.of(statements),
        Optional.empty());
  }

  /** Requests, some seconds of them after half a second of warm-up. */
  static Workload workload(Arrivals arrivals, int seconds, Request... requests) {
    return workload(arrivals, seconds, List.of(target(TARGET, requests)));
  }

  static Workload workload(Arrivals arrivals, int seconds, List<Target> targets) {
    return new Workload(
        targets,
        arrivals,
        new Blocks(Duration.ofMillis(500)),
        Duration.ofMillis(500),
        Duration.ofSeconds(seconds),
        Duration.ofMillis(500),
        42);
  }

  static Target target(String name, Request... requests) {
    try {
      return new Target(name, ServerMark.of(TestServer.staging()), List.of(requests));
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }

  static Injection start(Workload workload, Path results) {
    return start(workload, results, 1);
  }

  static Injection start(Workload workload, Path results, int injectors) {
    return Generator.start(workload, settings(results, injectors, Duration.ofSeconds(60)));
  }

  static GeneratorSettings settings(
      Path results, int injectors, Duration limit, String... jvmOptions) {
    return new GeneratorSettings(
        results, TestServer.workspace(), injectors, limit, List.of(jvmOptions));
  }

  /** The answer to a query, as a superuser. */
  static String answer(String query) throws SQLException {
    Staging staging = TestServer.staging();
    try (Connection session = staging.connectAsSuperuser();
        Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
