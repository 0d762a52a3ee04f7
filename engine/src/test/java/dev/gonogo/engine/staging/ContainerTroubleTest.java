package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.DockerClientFactory;

/** Containers that cannot be started, and those that come to an end; nothing is left of any. */
@NeedsDockerEngine
class ContainerTroubleTest {

  @AfterEach
  void nothing_is_left() throws InterruptedException {
    nothing_is_left_of(ProcessHandle.current().pid());
  }

  private static void nothing_is_left_of(long process) throws InterruptedException {
    for (int attempt = 0; attempt < 100 && !Containers.running(process).isEmpty(); attempt++) {
      Thread.sleep(50);
    }
    assertThat(Containers.running(process)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15 | postgres:17 | staging asks for PostgreSQL 15, and the image postgres:17.* has initdb \\(PostgreSQL\\) 17\\.\\S+ Make "postgres" and "image" agree\\.
          17 | redis:7     | the image redis:7.* has no initdb, on its PATH or where packages put it: name one of a PostgreSQL server\\.
          17 | Postgres:17 | staging is asked to run in a container, but "Postgres:17" is no name of an image\\. Rehearse without one: -Dgonogo\\.staging=embedded
          """)
  void an_image_of_no_use(int major, String image, String message) {
    StagingRequest request = Containers.request(major, Optional.of(image), List.of());

    assertThatThrownBy(() -> Staging.start(request, Containers.settings(Where.CONTAINER)))
        .isInstanceOf(StagingException.class)
        .message()
        .matches("(?s)" + message);
  }

  @Test
  void an_extension_that_the_image_does_not_have() {
    StagingRequest request =
        Containers.request(17, Optional.empty(), List.of("pg_trgm", "postgis"));

    assertThatThrownBy(() -> Staging.start(request, Containers.settings(Where.CONTAINER)))
        .message()
        .matches(
            "extension postgis is not available in PostgreSQL 17\\.\\S+ in a container of postgres:17"
                + " \\(.*\\)\\. Name an image that has it, under \"image\" in the spec file\\.");
  }

  @Test
  void a_container_that_is_gone_is_told_at_once() throws SQLException {
    try (Staging staging = Containers.start(17);
        Connection connection = staging.connect("deployer")) {
      Containers.running()
          .forEach(
              id -> DockerClientFactory.lazyClient().removeContainerCmd(id).withForce(true).exec());

      assertThatThrownBy(() -> Servers.ask(connection, "select 1"))
          .isInstanceOf(SQLException.class);
      String gone =
          "the container of the staging server is gone: the container engine was stopped, or"
              + " somebody removed it. Run again when the engine runs.";
      assertThatThrownBy(() -> staging.startEmpty()).hasMessageStartingWith(gone);
      assertThat(staging.trouble("An I/O error occurred")).hasValue(gone);
    }
  }

  @Test
  void a_killed_jvm_takes_its_container_with_it() throws Exception {
    Process rehearsal = StartedElsewhere.start(Map.of(), "container", "and wait");
    try (BufferedReader output = rehearsal.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).startsWith("PostgreSQL 17.");
      assertThat(Containers.running(rehearsal.pid())).hasSize(1);
    } finally {
      rehearsal.destroyForcibly().waitFor();
    }
    nothing_is_left_of(rehearsal.pid());
  }

  @Test
  void a_jvm_that_is_asked_to_end_takes_its_container_with_it() throws Exception {
    Process rehearsal = StartedElsewhere.start(Map.of(), "container", "and wait");
    try (BufferedReader output = rehearsal.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).startsWith("PostgreSQL 17.");
    } finally {
      rehearsal.destroy();
      rehearsal.waitFor();
    }
    nothing_is_left_of(rehearsal.pid());
  }
}
