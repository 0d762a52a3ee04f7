package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the server, the database and roles; the first is how staging starts its servers. */
class SettingsCheckTest {
  private static final String SETTINGS =
      """
      create role check_settings_app login; create role "Check Settings" login; create role check_settings_reader;
      alter database check_settings set statement_timeout = '1min';
      alter database check_settings set work_mem = '8MB';
      alter database check_settings set app.api_key = 'hunter2';
      alter role check_settings_app set statement_timeout = '20s';
      alter role check_settings_app set search_path = shop, "$user";
      alter role check_settings_app set idle_in_transaction_session_timeout = 0;
      alter role check_settings_app in database check_settings set statement_timeout = '30s';
      alter role check_settings_app in database postgres set work_mem = '1GB';
      alter role "Check Settings" set app.tenant = 'Ada';
      """;

  private static final Map<Integer, ReadOnlyDatabase> DATABASES = Map.of(14, of(14), 17, of(17));

  private static ReadOnlyDatabase of(int major) {
    return new ReadOnlyDatabase(() -> TestServer.connect(major, "check_settings"));
  }

  @BeforeAll
  static void create() throws SQLException {
    for (int major : new int[] {14, 17}) {
      drop(major);
      execute(major, SETTINGS);
    }
  }

  @AfterAll
  static void drop() throws SQLException {
    DATABASES.values().forEach(ReadOnlyDatabase::close);
    drop(14);
    drop(17);
  }

  private static void drop(int major) throws SQLException {
    execute(
        major,
        """
        alter database check_settings reset all;
        drop role if exists check_settings_app, "Check Settings", check_settings_reader;
        """);
  }

  private static void execute(int major, String... statements) throws SQLException {
    try (Connection connection = TestServer.connect(major, "check_settings");
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17})
  void passes_where_all_is_as_written(int major) {
    String spec =
        """
        server:
          max_wal_size: 0.0625 GB
          min_wal_size: 2MB
          deadlock_timeout: at most 500 ms
          shared_buffers: at least 1024 kB
          Max_Connections: 100
          fsync: false
          synchronous_commit: OFF
          log_line_prefix: '%m [%p] %q%u@%d %a '
        database: { work_mem: 8192, deadlock_timeout: 50 }
        role check_settings_app:
          statement_timeout: 30s
          work_mem: 8 MB
          search_path: [shop, '"$user"']
        role Check Settings: { app.tenant: Ada, statement_timeout: 60 s }
        """;

    assertThat(check(major, spec)).isEqualTo(Outcome.passed("15 settings as expected"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          server: { max_connections: 200 }              | max_connections of the server is 100 (default), not 200
          server: { max_wal_size: at least 1GB }        | max_wal_size of the server is 64MB (postgresql.conf:<line>), not at least 1GB
          server: { fsync: on }                         | fsync of the server is off (postgresql.conf:<line>), not on
          server: { log_min_duration_statement: at most 500 ms } | log_min_duration_statement of the server is -1 (default), which is no limit, not at most 500 ms
          server: { lock_timeout: at most 5 s }         | lock_timeout of the server is 0 (default), which is no limit, not at most 5 s
          server: { log_statement: ddl }                | log_statement of the server is none (default), not ddl
          server: { shared_preload_libraries: including pg_stat_statements } | shared_preload_libraries of the server is empty (default), not including pg_stat_statements
          server: { app.tenant: Ada }                   | app.tenant of the server is not set, and the server does not know it
          server: { max_conections: 100 }               | max_conections of the server is not set, and the server does not know it
          database: { statement_timeout: 30s }          | statement_timeout of the database is 1min (set for database check_settings), not 30s
          role check_settings_app: { statement_timeout: at most 20s } | statement_timeout of role check_settings_app is 30s (set for role check_settings_app in database check_settings), not at most 20s
          role check_settings_app: { search_path: including public } | search_path of role check_settings_app is shop, "$user" (set for role check_settings_app), not including public
          role check_settings_app: { idle_in_transaction_session_timeout: at most 1 min } | idle_in_transaction_session_timeout of role check_settings_app is 0 (set for role check_settings_app), which is no limit, not at most 1 min
          role Check Settings: { app.tenant: Eve }      | app.tenant of role Check Settings is Ada (set for role "Check Settings"), not Eve
          role Check Settings: { app.api_key: hunter3 } | app.api_key of role Check Settings (set for database check_settings) is not as expected; its value is not shown
          role check_settings_reader: { work_mem: 8MB } | role check_settings_reader cannot log in: no session starts with its settings, and members do not inherit them
          role check_settings: { work_mem: 8MB }        | role check_settings is missing
          """)
  void finds_what_is_otherwise(String spec, String finding) {
    Outcome outcome = check(17, spec);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message().replaceAll("conf:[0-9]+", "conf:<line>")).isEqualTo(finding);
  }

  @Test
  void what_is_expected_and_what_is_are_told_apart_unless_they_are_secret() {
    assertThat(check(17, "database: { work_mem: at most 4MB, app.api_key: hunter3 }").findings())
        .containsExactly(
            new Finding(
                "work_mem of the database is 8MB (set for database check_settings), not at most 4MB",
                "at most 4MB",
                "8MB"),
            Finding.of(
                "app.api_key of the database (set for database check_settings) is not as expected;"
                    + " its value is not shown"));
  }

  @Test
  void a_change_that_awaits_a_restart_is_found() throws SQLException {
    execute(17, "alter system set max_files_per_process = 1234", "select pg_reload_conf()");
    try {
      awaitRestartIsPending(true);
      assertThat(check(17, "server: { max_files_per_process: 1000 }").message())
          .isEqualTo(
              "max_files_per_process was changed in the configuration and awaits a restart of the server");
    } finally {
      // RESET would leave it pending until a restart, although nothing is to be changed.
      execute(17, "alter system set max_files_per_process = 1000", "select pg_reload_conf()");
      awaitRestartIsPending(false);
    }
  }

  /** The server reads its files when it comes to it. */
  private static void awaitRestartIsPending(boolean pending) throws SQLException {
    try (Connection connection = TestServer.connect(17, "check_settings");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            for i in 1..200 loop
              exit when (select pending_restart from pg_settings where name = 'max_files_per_process') = %s;
              perform pg_sleep(0.05);
            end loop;
          end $$
          """
              .formatted(pending));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          server: { max_connections: 100 MB } | max_connections cannot be 100 MB: "100 MB" is not a number of it: it has no unit
          server: { maintenance_work_mem: 4 min } | maintenance_work_mem cannot be 4 min: "4 min" is not a number of TB, GB, MB, kB, B
          server: { deadlock_timeout: soon }  | deadlock_timeout cannot be soon: "soon" is not a number
          server: { fsync: 64MB }             | fsync cannot be 64MB: it is on or off, so that it cannot be "64MB"
          server: { fsync: at least 1 }       | fsync cannot be at least 1: it is no number, so that it cannot be at least 1
          server: { max_connections: including 5 } | max_connections cannot be including 5: it is no list
          """)
  void what_a_setting_can_never_be_cannot_be_judged(String spec, String message) {
    assertThat(check(17, spec)).isEqualTo(Outcome.broken(message));
  }

  @Test
  void what_the_login_may_not_see_blocks() {
    try (ReadOnlyDatabase reader = new ReadOnlyDatabase(SettingsCheckTest::reader)) {
      assertThat(check(reader, "server: { shared_preload_libraries: x, max_connections: 100 }"))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  "shared_preload_libraries cannot be read: either the server does not know it, or"
                      + " only members of pg_read_all_settings may, which login"
                      + " check_settings_reader is not"));
    }
    assertThat(
            check(17, "{ server: { work_mem: 4MB, TimeZone: UTC }, database: { work_mem: 8MB } }"))
        .isEqualTo(
            Outcome.of(
                Status.BLOCKED,
                "work_mem of the server cannot be read: sessions of login gonogo start with"
                    + " another (set for database check_settings)\n"
                    + "TimeZone of the server cannot be read: sessions of login gonogo start with"
                    + " another (set by the client)"));
  }

  private static Connection reader() throws SQLException {
    Connection connection = TestServer.connect(17, "check_settings");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session authorization check_settings_reader");
    }
    return connection;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                                  | write "server", "database" or "role <name>"
          serve: { fsync: on }                | "serve" has no settings. Allowed: server, database, role <name>
          'role ': { fsync: on }              | "role " has no settings. Allowed: server, database, role <name>
          server: {}                          | name at least one setting of server
          server: { work_mem: at most much }  | work_mem: "much" is not a number. Write such as 100, 1GB or 500 ms; units are B, kB, MB, GB, TB, us, ms, s, min, h, d
          server: { work_mem: at least 1gb }  | work_mem: "1gb" is not a number. Write such as 100, 1GB or 500 ms; units are B, kB, MB, GB, TB, us, ms, s, min, h, d
          """)
  void a_misspelling_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(SettingsCheck.class, written))
        .containsExactly("f.yaml:1:1: " + problem);
  }

  private static Outcome check(int major, String spec) {
    return check(Objects.requireNonNull(DATABASES.get(major)), spec);
  }

  private static Outcome check(ReadOnlyDatabase database, String spec) {
    return Spec.bound(SettingsCheck.class, spec)
        .check(database, new Application(Path.of("."), Map.of(), Map.of(), Map.of()));
  }
}
