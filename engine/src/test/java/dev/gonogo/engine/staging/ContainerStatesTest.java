package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same in a container, and what only a container has. */
@NeedsDockerEngine
class ContainerStatesTest extends StatesContract {

  private static Staging staging;
  private static State empty;

  @BeforeAll
  static void start() {
    staging = Containers.start(17);
    empty = staging.save("empty");
  }

  @AfterAll
  static void close() {
    staging.close();
    assertThat(Containers.running()).isEmpty();
  }

  @Override
  Staging staging() {
    return staging;
  }

  @Override
  State empty() {
    return empty;
  }

  @Test
  void says_what_it_is() {
    assertThat(staging.description())
        .matches("PostgreSQL 17\\.\\S+ in a container of postgres:17 \\((Docker|Podman) \\S+\\)");
    assertThat(staging.serverVersion()).startsWith("17.");
  }

  @Test
  void superusers_need_their_password_and_nobody_else_does() throws SQLException {
    String url = staging.url("gonogo").replaceFirst("&password=.*", "&password=guessed");

    assertThatThrownBy(() -> DriverManager.getConnection(url))
        .hasMessageContaining("password authentication failed for user \"gonogo\"");
    try (Connection connection = DriverManager.getConnection(staging.url("deployer"))) {
      assertThat(Servers.ask(connection, "select session_user")).isEqualTo("deployer");
    }
  }

  @Test
  void a_killed_session_ends_all_others_and_the_server_recovers() throws SQLException {
    staging.restore(empty);
    try (Connection connection = staging.connect("deployer")) {
      Servers.execute(connection, "create table survives (id int)");
      staging.killSession(Integer.parseInt(Servers.ask(connection, "select pg_backend_pid()")));

      assertThatThrownBy(() -> Servers.ask(connection, "select 1"))
          .isInstanceOf(SQLException.class);
    }
    try (Connection connection = staging.connect("deployer")) {
      assertThat(Servers.ask(connection, "select to_regclass('survives')")).isEqualTo("survives");
    }
  }

  @Test
  void a_base_backup_is_restored_beside_it() throws SQLException {
    staging.restore(empty);
    State backup =
        staging.backUp(
            "backup",
            () -> {
              try (Connection connection = staging.connect("deployer")) {
                Servers.execute(connection, "create table meanwhile (id int)");
              }
            });
    try (Staging restored = staging.startCopy(backup);
        Connection connection = restored.connect("deployer")) {
      assertThat(Servers.ask(connection, "select to_regclass('meanwhile')")).isEqualTo("meanwhile");
    }
  }

  @Test
  void programs_of_the_image_and_of_this_machine_log_in() {
    List<Clients> both = staging.clients();

    assertThat(both)
        .extracting(
            clients ->
                clients.run(
                    List.of(
                        "psql", "-XAtc", "select current_user, inet_client_addr() = '127.0.0.1'"),
                    staging,
                    Optional.empty(),
                    "staging",
                    Duration.ofSeconds(20)))
        .containsExactly(new Output(0, "gonogo|t"), new Output(0, "gonogo|f"));
    assertThat(both.get(0).run(List.of("sleep", "20"), Duration.ofSeconds(1)))
        .isEqualTo(new Output(-1, "it did not end in 1 s and was ended"));
    both.forEach(Clients::close);
  }

  @Test
  void only_so_many_servers_fit_into_one_container() {
    List<Staging> copies = new ArrayList<>();
    try {
      assertThatThrownBy(
              () -> {
                for (int count = 0; count < 8; count++) {
                  copies.add(staging.startCopy(empty));
                }
              })
          .hasMessage(
              "8 servers run in the container of the staging server already: close a copy first.");
      assertThat(copies).hasSize(7);
    } finally {
      copies.forEach(Staging::close);
    }
    staging.startCopy(empty).close();
  }
}
