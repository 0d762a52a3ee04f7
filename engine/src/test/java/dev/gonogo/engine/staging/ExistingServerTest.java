package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Differences;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.testing.HostServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States, roles and sessions on a server that plays somebody else's. */
class ExistingServerTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void states_come_back_with_everything_and_the_server_is_as_it_was(int major) throws SQLException {
    try (HostServer host = HostServer.start(major)) {
      List<CatalogObject> before = host.everything();
      List<String> told = new ArrayList<>();
      try (Staging staging = Staging.start(StagingRequest.of(major), host.settings(), told::add)) {
        assertThat(told).last().isEqualTo(staging.description());
        assertThat(staging.description())
            .matches(
                "PostgreSQL %d\\.\\d+ at [^ ]+:\\d+ \\(creates and drops databases gonogo_\\w{6}_…, as user gonogo\\)"
                    .formatted(major));
        goThroughStates(staging);
      }
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }

  private static void goThroughStates(Staging staging) throws SQLException {
    change(
        staging,
        "create role \"Chief\" createdb valid until '2031-01-01' password 'x'",
        "create role clerk login connection limit 7",
        "alter role clerk set search_path = '', \"$user\", public",
        "alter role clerk set my.setting = 'it''s \\ '",
        "alter role clerk in database %s set work_mem = '3MB'",
        "comment on role clerk is 'serves'",
        "grant \"Chief\" to clerk with admin option",
        "grant pg_read_all_data to clerk",
        "set role clerk",
        "grant \"Chief\" to deployer",
        "reset role",
        "create table papers (id int primary key)",
        "alter table papers owner to clerk",
        "grant select on papers to \"Chief\"",
        "alter database %s set work_mem = '5MB'",
        "revoke connect on database %s from public",
        "grant connect on database %s to clerk",
        "alter database %s connection limit 50",
        "comment on database %s is 'in use'");
    Catalog first = catalog(staging);
    State one = staging.save("one");
    assertThat(differences(first, catalog(staging))).isEmpty();

    change(
        staging,
        "drop table papers",
        "alter role clerk rename to \"Chief clerk\"",
        "alter role \"Chief clerk\" nologin connection limit -1 superuser",
        "alter role \"Chief clerk\" reset all",
        "revoke pg_read_all_data from \"Chief clerk\"",
        "revoke connect on database %s from \"Chief clerk\"",
        "drop role \"Chief\"",
        "create role later in role \"Chief clerk\"",
        "create table later (id int)",
        "grant select on later to later",
        "alter database %s reset all");
    Catalog second = catalog(staging);
    State two = staging.save("two");

    for (int round = 0; round < 2; round++) {
      staging.restore(one);
      assertThat(differences(first, catalog(staging))).isEmpty();
      staging.restore(two);
      assertThat(differences(second, catalog(staging))).isEmpty();
    }
    change(staging, "alter role \"Chief clerk\" rename to clerk");
    try (Staging copy = staging.startCopy(one)) {
      assertThat(differences(first, catalog(copy).inClusterOf(first))).isEmpty();
      change(copy, "drop table papers");
    }
    staging.discard(two);
    staging.restore(one);
    assertThat(differences(first, catalog(staging))).isEmpty();
    assertThatThrownBy(() -> staging.restore(two))
        .isInstanceOf(StagingException.class)
        .hasMessage("state two was discarded, or saved by another staging server.");
  }

  private static List<String> differences(Catalog was, Catalog is) {
    return Differences.between(was, is).stream().map(Object::toString).toList();
  }

  @Test
  void roles_log_in_as_if_they_had_a_password_and_what_they_make_is_gone_at_the_end()
      throws SQLException {
    try (HostServer host = HostServer.start(17)) {
      host.execute(
          "create role theirs login", "grant select on all tables in schema public to theirs");
      List<CatalogObject> before = host.everything();
      try (Staging staging = Staging.start(StagingRequest.of(17), host.settings())) {
        change(
            staging,
            "create role clerk login",
            "alter role clerk set work_mem = '7 MB'",
            "alter role clerk in database %s set lock_timeout = '3s'",
            "create role boss nologin",
            "create role starter login in role boss",
            "alter role starter set role = boss");
        assertThat(
                ask(
                    staging.connect("clerk"),
                    "select session_user || ' ' || current_user || ' ' || current_setting('work_mem') || ' '"
                        + " || current_setting('lock_timeout') || ' ' || current_setting('is_superuser')"))
            .isEqualTo("clerk clerk 7MB 3s off");
        assertThat(ask(staging.connect("starter"), "select session_user || ' ' || current_user"))
            .isEqualTo("starter boss");
        assertThat(ask(staging.connect("theirs"), "select current_user")).isEqualTo("theirs");
        assertThat(
                ask(
                    DriverManager.getConnection(staging.url("clerk")),
                    "select current_user || ' ' || current_setting('work_mem')"))
            .isEqualTo("clerk 7MB");
        assertThat(staging.environment("gonogo", "staging", false))
            .containsEntry("PGUSER", "gonogo")
            .doesNotContainKey("PGOPTIONS");
        assertThat(staging.environment("clerk", "staging", false))
            .containsEntry("PGOPTIONS", "-c work_mem=7\\ MB -c lock_timeout=3s -c role=clerk");
        refusesLogins(staging);
        refusesWhatReachesFurther(staging);
      }
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }

  private static void refusesLogins(Staging staging) throws SQLException {
    assertThatThrownBy(() -> staging.connect("boss"))
        .isInstanceOf(SQLException.class)
        .hasMessage("FATAL: role \"boss\" is not permitted to log in");
    assertThatThrownBy(() -> staging.connect("nobody"))
        .isInstanceOf(SQLException.class)
        .hasMessage("FATAL: role \"nobody\" does not exist");
    assertThatThrownBy(() -> staging.url("nobody"))
        .isInstanceOf(StagingException.class)
        .hasMessage("nobody can log in: FATAL: role \"nobody\" does not exist");
    change(staging, "revoke connect on database %s from public");
    assertThatThrownBy(() -> staging.connect("clerk"))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("FATAL: permission denied for database \"gonogo_\\w{6}_1\"");
  }

  private static void refusesWhatReachesFurther(Staging staging) throws SQLException {
    change(
        staging,
        "alter system set max_prepared_transactions = 0", // Reaches further, and is not prevented.
        "alter system reset max_prepared_transactions",
        "create subscription s connection 'host=127.0.0.1' publication p with (connect = false)");
    State state = staging.save("with a subscription");
    assertThatThrownBy(() -> staging.restore(state))
        .isInstanceOf(StagingException.class)
        .hasMessageMatching(
            "restoring state with a subscription has failed on \\S+:\\d+: ERROR: database"
                + " \"gonogo_\\w{6}_1\" is being used by logical replication subscription\\s+Detail:"
                + " There is 1 subscription.");
    change(staging, "alter subscription s set (slot_name = none)", "drop subscription s");
    String ofOurOwn = ". Rehearse it on one of our own: -Dgonogo.staging=embedded";
    assertThatThrownBy(staging::log)
        .isInstanceOf(NotOnThisServerException.class)
        .hasMessage(
            "reading the server's log is not possible on a server that is somebody else's: it is"
                + " a file of another machine"
                + ofOurOwn);
    assertThatThrownBy(staging::startEmpty)
        .isInstanceOf(NotOnThisServerException.class)
        .hasMessage(
            "a second server is not possible on a server that is somebody else's: a database"
                + " beside this one has the same roles"
                + ofOurOwn);
    assertThatThrownBy(() -> staging.backUp("backup", () -> {}))
        .isInstanceOf(NotOnThisServerException.class)
        .hasMessage(
            "a base backup is not possible on a server that is somebody else's: it copies the"
                + " files of the whole server"
                + ofOurOwn);
    assertThatThrownBy(() -> staging.killSession(1))
        .isInstanceOf(NotOnThisServerException.class)
        .hasMessage(
            "killing the process of a session is not possible on a server that is somebody"
                + " else's: the server would end everybody's sessions"
                + ofOurOwn);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17})
  void a_login_that_is_no_superuser_becomes_roles_as_a_member(int major) throws SQLException {
    try (HostServer host = HostServer.start(major)) {
      host.execute("create role ci login createdb createrole");
      List<CatalogObject> before = host.everything();
      try (Staging staging = Staging.start(StagingRequest.of(major), host.settings("ci"))) {
        Connection deployer = staging.connect("deployer");
        Servers.execute(deployer, "create table mine (id int)", "discard all");
        assertThat(ask(deployer, "select session_user || ' ' || current_user"))
            .isEqualTo("ci deployer");
        State state = staging.save("mine");
        change(staging, "drop table mine");
        staging.restore(state);
        assertThat(ask(staging.connect("deployer"), "select to_regclass('mine')"))
            .isEqualTo("mine");
      }
      assertThat(host.everything()).containsExactlyElementsOf(before);
    }
  }

  private static Catalog catalog(Staging staging) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging.superuser())) {
      assertThat(database.catalog().database()).isEqualTo("staging");
      return database.catalog();
    }
  }

  /** Statements in which the database is not called by name. */
  private static void change(Staging staging, String... statements) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser()) {
      String name = Servers.ask(connection, "select current_database()");
      for (String sql : statements) {
        Servers.execute(connection, sql.replace("%s", name));
      }
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (connection) {
      return Servers.ask(connection, query);
    }
  }
}
