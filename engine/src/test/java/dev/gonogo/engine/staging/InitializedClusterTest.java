package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What initdb made is used again by later servers, which have passwords of their own. */
class InitializedClusterTest {
  private static final String CLUSTER = "select system_identifier::text from pg_control_system()";

  /** Shared, as the server's program is unpacked into it. */
  @TempDir private static Path workspace;

  @BeforeEach
  void begin_without_any() {
    Servers.remove(workspace.resolve("initialized"));
  }

  @Test
  void a_later_server_is_a_copy_of_what_initdb_made_for_an_earlier_one() throws Exception {
    is_a_copy(Where.EMBEDDED);
  }

  @Test
  @NeedsDockerEngine
  void so_it_is_in_a_container() throws Exception {
    is_a_copy(Where.CONTAINER);
  }

  private void is_a_copy(Where where) throws Exception {
    try (Staging first = start(where)) {
      setUp(first);
      try (Staging second = start(where);
          Staging empty = first.startEmpty()) {
        assertThat(cluster(second)).isEqualTo(cluster(first));
        assertThat(password(second))
            .as("the password is another one")
            .isNotEqualTo(password(first));
        assertThat(rolesAndDatabases(second))
            .as("what was done to the first is not in it")
            .isEqualTo("deployer gonogo, postgres staging");
        assertThat(rolesOnly(empty)).isEqualTo("gonogo");
        try (Connection connection = second.connect("deployer")) {
          assertThat(Servers.ask(connection, "show is_superuser")).isEqualTo("on");
        }
      }
    }
    assertThat(archives()).hasSize(1);
  }

  @Test
  void a_damaged_one_is_made_again() throws Exception {
    String before;
    try (Staging first = start(Where.EMBEDDED)) {
      before = cluster(first);
    }
    Path archive = archives().get(0);
    long size = Files.size(archive);
    Files.writeString(archive, "no archive".repeat(1000));

    try (Staging second = start(Where.EMBEDDED)) {
      assertThat(cluster(second)).isNotEqualTo(before);
    }
    assertThat(Files.size(archive)).isEqualTo(size);
  }

  private static void setUp(Staging staging) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(connection, "create role reader", "create table notes ()");
    }
  }

  private static String cluster(Staging staging) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser("postgres")) {
      return Servers.ask(connection, CLUSTER);
    }
  }

  private static String password(Staging staging) {
    return staging.url("gonogo").replaceFirst(".*password=", "");
  }

  private static String rolesAndDatabases(Staging staging) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser("postgres")) {
      return rolesOnly(staging)
          + ", "
          + Servers.ask(
              connection,
              "select string_agg(datname, ' ' order by datname) from pg_database where not datistemplate");
    }
  }

  private static String rolesOnly(Staging staging) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser("postgres")) {
      return Servers.ask(
          connection,
          "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname !~ '^pg_'");
    }
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(workspace.resolve("initialized"))) {
      return files.toList();
    }
  }

  private static Staging start(Where where) {
    StagingSettings shared = TestServer.settings();
    StagingSettings settings =
        new StagingSettings(
            workspace,
            shared.binariesFolder(),
            shared.serverUser(),
            shared.dataDirectory(),
            Optional.of(where),
            false);
    return Staging.start(
        new StagingRequest(17, Map.of(), "deployer", List.of("SUPERUSER"), "staging"), settings);
  }
}
