package dev.gonogo.load.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.StartedServer;
import dev.gonogo.load.testing.Written;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectionsCheckTest {
  private static final Application APPLICATION =
      new Application(Path.of("."), Map.of(), Map.of(), Map.of());

  private static Staging staging;

  private final List<Connection> others = new ArrayList<>();

  @BeforeAll
  static void start() throws SQLException {
    staging =
        StartedServer.with(
            Map.of(
                "max_connections", "10",
                "superuser_reserved_connections", "2",
                "reserved_connections", "3"),
            "select 1");
    StartedServer.run(
        staging, "create role \"App\" login connection limit 2; create role reader login");
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @AfterEach
  void leave() throws SQLException {
    for (Connection other : others) {
      other.close();
    }
  }

  @Test
  void what_is_kept_for_others_is_not_allowed() throws SQLException {
    connect("reader", 3);

    Outcome outcome = check("{ at most: 60% }");

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.message()).isEqualTo("3 of 5 connections in use, 60%; at most 60%");
    assertThat(outcome.observations().get(0).text())
        .isEqualTo(
            """
            role  in use  allowed
            all   3       5
            App   0       2""");
  }

  @Test
  void finds_the_server_and_the_role_that_are_nearly_used_up() throws SQLException {
    connect("App", 2);
    connect("reader", 2);

    Outcome outcome = check("{ at most: 60% }");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(
            "more than 60% of the connections that the server allows are in use: 4 of 5, 80%\n"
                + "more than 60% of the connections that role \"App\" allows are in use: 2 of 2,"
                + " 100%");
    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "more than 60% of the connections that the server allows are in use", "60%", "80%"),
            new Finding(
                "more than 60% of the connections that role \"App\" allows are in use",
                "60%", "100%"));
  }

  @Test
  void where_nobody_else_is_connected_there_is_nothing_to_judge() {
    Outcome outcome = check("{ at most: 80% }");

    assertThat(outcome.status()).isEqualTo(Status.VACUOUS);
    assertThat(outcome.message())
        .isEqualTo("nobody else is connected: ask a server that is in use");
  }

  @Test
  void a_login_that_does_not_see_others_is_blocked() throws SQLException {
    connect("App", 1);
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(() -> staging.connect("reader"))) {
      Outcome outcome =
          Written.check(ConnectionsCheck.class, "{ at most: 80% }").check(database, APPLICATION);

      assertThat(outcome.status()).isEqualTo(Status.BLOCKED);
      assertThat(outcome.message())
          .isEqualTo(
              "this login does not see what the sessions of others are: GRANT pg_read_all_stats TO"
                  + " it");
    }
  }

  @Test
  void what_is_no_part_of_the_whole_is_refused() {
    assertThat(Written.problems(ConnectionsCheck.class, "{ at most: lots }"))
        .containsExactly(
            "f.yaml:1:12: \"lots\" is not a part of the whole. Write such as 80%, from 0% to 100%");
    assertThat(Written.problems(ConnectionsCheck.class, "{ at most: 101% }"))
        .containsExactly(
            "f.yaml:1:12: \"101%\" is not a part of the whole. Write such as 80%, from 0% to 100%");
  }

  private void connect(String role, int times) throws SQLException {
    for (int i = 0; i < times; i++) {
      others.add(DriverManager.getConnection(staging.url(role)));
    }
  }

  private static Outcome check(String written) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging::connectAsSuperuser)) {
      return Written.check(ConnectionsCheck.class, written).check(database, APPLICATION);
    }
  }
}
