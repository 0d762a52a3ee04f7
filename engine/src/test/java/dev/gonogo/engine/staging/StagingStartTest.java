package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.ThisMachine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts that find something in their way; whatever happens, nothing is left. */
class StagingStartTest {

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Servers.dataFolder();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(Servers.runs(folder)).isEmpty();
    assertThat(Servers.processes(folder)).isEmpty();
    Servers.remove(folder);
  }

  @Test
  void takes_parameters_attributes_and_names_as_they_are_written() throws SQLException {
    StagingRequest request =
        new StagingRequest(
            17,
            Map.of("work_mem", "3MB", "my.path", "C:\\it's"),
            "release \"manager\"",
            List.of("createrole"),
            "my staging");
    try (Staging staging = Staging.start(request, Servers.in(folder));
        Connection connection = staging.connect("release \"manager\"")) {
      assertThat(Servers.ask(connection, "show work_mem")).isEqualTo("3MB");
      assertThat(Servers.ask(connection, "show my.path")).isEqualTo("C:\\it's");
      assertThat(Servers.ask(connection, "select current_database()")).isEqualTo("my staging");
      assertThat(
              Servers.ask(
                  connection, "select rolcreaterole from pg_roles where rolname = current_user"))
          .isEqualTo("t");
    }
  }

  @Test
  void a_superuser_that_deploys_logs_in_with_a_password() throws SQLException {
    StagingRequest request =
        new StagingRequest(17, Map.of(), "deployer", List.of("SUPERUSER"), "staging");
    try (Staging staging = Staging.start(request, Servers.in(folder));
        Connection connection = staging.connect("deployer")) {
      assertThat(Servers.ask(connection, "show is_superuser")).isEqualTo("on");
      assertThat(staging.url("deployer")).contains("&password=");
    }
  }

  @Test
  void names_a_parameter_that_the_server_refuses_in_its_own_words() {
    assertThatThrownBy(() -> startWith(Map.of("work_mem", "a lot")))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            """
            the staging server refuses parameter work_mem = 'a lot':
              invalid value for parameter "work_mem": "a lot\"""");
  }

  @Test
  void names_an_unknown_parameter() {
    assertThatThrownBy(() -> startWith(Map.of("wrok_mem", "3MB", "work_mem", "3MB")))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            """
            the staging server refuses parameter wrok_mem = '3MB':
              unrecognized configuration parameter "wrok_mem\"""");
  }

  @Test
  void names_a_library_that_is_not_there() {
    assertThatThrownBy(() -> startWith(Map.of("shared_preload_libraries", "pg_cron")))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            """
            the staging server refuses parameter shared_preload_libraries = 'pg_cron':
              could not access file "pg_cron": No such file or directory""");
  }

  @Test
  void refuses_a_parameter_that_staging_decides() {
    assertThatThrownBy(() -> startWith(Map.of("port", "5432")))
        .isInstanceOf(StagingException.class)
        .hasMessageStartingWith("parameter port is decided by staging itself, as are config_file,");
  }

  @Test
  void takes_another_port_when_the_first_is_taken() throws IOException, SQLException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Iterator<Integer> ports = List.of(taken.getLocalPort(), freePort()).iterator();
      try (Staging staging =
              Start.on(
                  ThisMachine.prepare(17, Servers.in(folder), () -> ports.next(), ""),
                  StagingRequest.of(17),
                  Servers.in(folder),
                  step -> {});
          Connection connection = staging.connect("deployer")) {
        assertThat(Servers.ask(connection, "select 1")).isEqualTo("1");
        assertThat(staging.url("deployer")).doesNotContain(":" + taken.getLocalPort() + "/");
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void startWith(Map<String, String> parameters) {
    StagingRequest request = new StagingRequest(17, parameters, "deployer", List.of(), "staging");
    Staging.start(request, Servers.in(folder)).close();
  }
}
