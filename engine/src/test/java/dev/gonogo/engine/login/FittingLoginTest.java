package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script, run and committed on a real server, and what the login can do then. */
class FittingLoginTest {
  private static final String DATABASE = "login_audit";

  private static final String ROLES =
      """
      do $$
      declare one name;
      begin
        for one in select rolname from pg_roles where rolname like 'fitting\\_%' loop
          execute format('drop owned by %I cascade', one);
        end loop;
        for one in select rolname from pg_roles where rolname like 'fitting\\_%' loop
          execute format('drop role %I', one);
        end loop;
      end $$;
      """;

  private static final String APPLICATION =
      ROLES
          + "grant usage on schema public to public;\n"
          + Audits.APPLICATION.replace("login_", "fitting_")
          + "insert into app.notes values (1, 'ann', 'x'), (2, 'ben', 'y'), (3, 'ben', 'z');\n";

  private static final ExpectedLogin EXPECTED =
      new ExpectedLogin(
          "fitting_gonogo",
          Set.of("fitting_app", "fitting_Teacher"),
          Optional.of("fitting_reader"),
          Map.of(
              QualifiedName.parse("app.notes"), Set.of("id", "owner"),
              QualifiedName.parse("\"Mixed Case\""), Set.of()));

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void is_fit_and_can_do_nothing_itself(int major) throws SQLException {
    try (ReadOnlyDatabase database = Databases.after(major, DATABASE, APPLICATION);
        Connection superuser = TestServer.connect(major, DATABASE)) {
      run(superuser, LoginAudit.of(database.catalog(), EXPECTED).script());

      LoginAudit audit = LoginAudit.of(read(major), EXPECTED);
      assertThat(audit.refusals()).isEmpty();
      assertThat(audit.obstacles()).isEmpty();

      // What PUBLIC may is told of, and changes nothing here.
      run(superuser, "revoke temporary on database login_audit from public");
      run(superuser, "revoke create on schema public from public");
      try (Connection login = logIn(major, "fitting_gonogo")) {
        canDoNothingItself(login);
        asksAsActorsAndReader(login);
      } finally {
        run(superuser, "grant temporary on database login_audit to public");
      }
    }
  }

  private static void canDoNothingItself(Connection login) throws SQLException {
    String schema = "ERROR: permission denied for schema app";
    assertThat(refusal(login, "select 1 from app.notes")).startsWith(schema);
    assertThat(refusal(login, "insert into app.notes values (9)")).startsWith(schema);
    assertThat(refusal(login, "select nextval('app.numbers')")).startsWith(schema);
    assertThat(refusal(login, "select 1 from \"Mixed Case\""))
        .isEqualTo("ERROR: permission denied for table Mixed Case");
    assertThat(refusal(login, "create table public.mine (id int)"))
        .startsWith("ERROR: permission denied for schema public");
    assertThat(refusal(login, "create schema mine"))
        .isEqualTo("ERROR: permission denied for database login_audit");
    assertThat(refusal(login, "create temporary table mine (id int)"))
        .isEqualTo(
            "ERROR: permission denied to create temporary tables in database \"login_audit\"");
    assertThat(refusal(login, "create role mine"))
        .startsWith("ERROR: permission denied to create role");
    assertThat(refusal(login, "create database mine"))
        .isEqualTo("ERROR: permission denied to create database");
    assertThat(refusal(login, "set role fitting_deployer"))
        .isEqualTo("ERROR: permission denied to set role \"fitting_deployer\"");
    assertThat(refusal(login, "select rolpassword from pg_authid"))
        .isEqualTo("ERROR: permission denied for table pg_authid");
  }

  private static void asksAsActorsAndReader(Connection login) throws SQLException {
    run(login, "set app.me = 'ben'");
    run(login, "set role fitting_app");
    assertThat(answer(login, "select count(*) from app.notes")).isEqualTo("2");
    run(login, "set role \"fitting_Teacher\"");
    assertThat(answer(login, "select count(*) from app.notes")).isEqualTo("0");
    run(login, "set role fitting_reader");
    assertThat(answer(login, "select count(id) from app.notes")).isEqualTo("3");
    assertThat(answer(login, "select count(*) from \"Mixed Case\"")).isEqualTo("0");
    assertThat(refusal(login, "select body from app.notes"))
        .isEqualTo("ERROR: permission denied for table notes");
    assertThat(refusal(login, "insert into app.notes values (9)"))
        .isEqualTo("ERROR: permission denied for table notes");
    run(login, "reset role");
  }

  @Test
  void the_script_needs_no_superuser_since_16() throws SQLException {
    String administrator =
        """
        create role fitting_administrator login createrole bypassrls;
        grant fitting_app, "fitting_Teacher" to fitting_administrator with admin option;
        grant fitting_deployer to fitting_administrator;
        """;
    try (ReadOnlyDatabase database = Databases.after(17, DATABASE, APPLICATION + administrator);
        Connection session = logIn(17, "fitting_administrator")) {
      run(session, LoginAudit.of(database.catalog(), EXPECTED).script());

      LoginAudit audit = LoginAudit.of(read(17), EXPECTED);
      assertThat(audit.refusals()).isEmpty();
      assertThat(audit.obstacles()).isEmpty();
    }
  }

  private static Catalog read(int major) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(() -> logIn(major, "fitting_gonogo"))) {
      return database.catalog();
    }
  }

  private static Connection logIn(int major, String role) throws SQLException {
    String url =
        TestServer.staging(major).url(role).replaceFirst("/[^/?]*\\?", "/" + DATABASE + "?");
    return DriverManager.getConnection(url);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The first line of the server's refusal; empty where it does not refuse. */
  private static String refusal(Connection connection, String sql) {
    try {
      run(connection, sql);
      return "";
    } catch (SQLException exception) {
      return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    }
  }
}
