package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

  private final Staging staging = TestServer.staging(TestServer.DEFAULT_MAJOR);

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void starts_every_supported_major(int major) throws SQLException {
    Staging server = TestServer.staging(major);

    try (Connection connection = server.connect("deployer")) {
      assertThat(Servers.ask(connection, "select current_user || ' in ' || current_database()"))
          .isEqualTo("deployer in staging");
    }
    assertThat(server.majorVersion()).isEqualTo(major);
    assertThat(server.serverVersion()).startsWith(major + ".");
    assertThat(server.description()).startsWith("embedded PostgreSQL " + server.serverVersion());
  }

  @Test
  void as_root_the_server_is_run_by_an_ordinary_user_and_says_which() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "only root needs another user");

    try (Connection connection = staging.connectAsSuperuser()) {
      String data = Servers.ask(connection, "show data_directory");
      assertThat(Files.getAttribute(Path.of(data), "unix:uid")).isNotEqualTo(0);
      String pid = Servers.ask(connection, "select pg_backend_pid()");
      assertThat(Files.getAttribute(Path.of("/proc", pid), "unix:uid")).isNotEqualTo(0);
      assertThat(staging.description()).matches("embedded PostgreSQL \\S+ \\(as user \\w+\\)");
    }
  }

  @Test
  void a_deploy_role_without_attributes_may_not_hand_out_what_it_does_not_have()
      throws SQLException {
    try (Connection connection = staging.connect("deployer")) {
      assertThatThrownBy(() -> Servers.execute(connection, "create role loud bypassrls"))
          .isInstanceOfSatisfying(
              SQLException.class,
              exception -> assertThat(exception.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void the_deploy_role_owns_the_database() throws SQLException {
    try (Connection connection = staging.connect("deployer")) {
      assertThat(
              Servers.ask(
                  connection,
                  "select datdba::regrole from pg_database where datname = current_database()"))
          .isEqualTo("deployer");
    }
  }

  @Test
  void the_url_logs_a_role_in() throws SQLException {
    try (Connection connection = DriverManager.getConnection(staging.url("deployer"))) {
      assertThat(Servers.ask(connection, "select session_user")).isEqualTo("deployer");
    }
    assertThat(staging.url("deployer")).doesNotContain("password");
  }

  @Test
  void the_superuser_needs_its_password() {
    String url = staging.url("gonogo").replaceFirst("&password=.*", "&password=guessed");

    assertThatThrownBy(() -> DriverManager.getConnection(url))
        .hasMessageContaining("password authentication failed for user \"gonogo\"");
  }

  @Test
  void the_server_says_the_time_in_utc_and_writes_a_log() throws SQLException {
    try (Connection connection = staging.connect("deployer")) {
      // The driver sets the session's time zone to the JVM's.
      assertThat(
              Servers.ask(
                  connection, "select reset_val from pg_settings where name = 'log_timezone'"))
          .isEqualTo("UTC");
    }
    assertThat(staging.log()).content().contains("database system is ready to accept connections");
  }

  @Test
  void what_is_written_into_the_log_from_a_moment_on_can_be_read() throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      Servers.execute(connection, "do $$ begin raise log 'before'; end $$");

      Supplier<String> log = staging.logFromHere();
      Servers.execute(connection, "do $$ begin raise log 'after'; end $$");

      assertThat(log.get()).contains("LOG:  after").doesNotContain("before");
    }
  }

  @Test
  void what_a_server_uses_of_its_machine_is_counted_with_sessions_that_have_ended()
      throws SQLException {
    Usage begin = staging.usage().orElseThrow();
    try (Connection connection = staging.connect("deployer")) {
      Servers.ask(connection, "select count(*) from generate_series(1, 1000000)");
    }

    Usage end = staging.usage().orElseThrow();

    assertThat(end.processor()).isGreaterThan(begin.processor());
    assertThat(end.since(begin)).matches("\\d+\\.\\d of \\d+ cores, \\d+ MB");
    Usage later =
        new Usage(begin.at().plusSeconds(10), begin.processor().plusSeconds(14), 210 << 20, 2);
    assertThat(later.since(begin)).isEqualTo("1.4 of 2 cores, 210 MB");
  }
}
