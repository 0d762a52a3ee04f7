package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.catalog;
import static dev.gonogo.engine.database.Comparison.execute;
import static dev.gonogo.engine.database.Comparison.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.testing.EveryMajor;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

  @EveryMajor
  void reads_the_same_twice(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "catalog")) {
      Catalog catalog = CatalogReader.read(connection);

      assertThat(CatalogReader.read(connection)).isEqualTo(catalog).hasSameHashCodeAs(catalog);
      assertThat(catalog.majorVersion()).isEqualTo(major);
      assertThat(catalog.database()).isEqualTo("catalog");
      assertThat(catalog.notReadable()).isEmpty();
      assertThat(catalog.role("gonogo")).get().extracting(Role::superuser).isEqualTo(true);
    }
  }

  @EveryMajor
  void reads_the_same_often(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      execute(
          connection,
          """
          create function f(int) returns setof int cost 7.5 language sql as 'select 1';
          create table t (id bigint generated always as identity, a text[]) with (fillfactor = 70);
          create role catalog_user valid until '2030-01-01 00:00+00';
          grant select on t to catalog_user;
          """);
      Catalog catalog = CatalogReader.read(connection);
      for (int time = 0; time < 9; time++) {
        assertThat(sentences(catalog, CatalogReader.read(connection))).isEmpty();
      }
    }
  }

  @EveryMajor
  void leaves_out_what_postgresql_brings(int major) throws SQLException {
    assertThat(catalog(major, "create extension pg_stat_statements").objects())
        .extracting(CatalogObject::subject)
        .noneMatch(subject -> subject.matches(".*(pg_catalog|information_schema|pg_toast).*"))
        .noneMatch(subject -> subject.matches("(role|view|function) pg_.*"))
        .contains("extension pg_stat_statements", "schema public", "role gonogo");
  }

  @EveryMajor
  void leaves_the_session_as_it_was(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "catalog")) {
      execute(connection, "set search_path = pg_temp; set timezone = 'Asia/Tokyo'");
      CatalogReader.read(connection);

      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(ask(connection, "show search_path")).isEqualTo("pg_temp");
      assertThat(ask(connection, "show timezone")).isEqualTo("Asia/Tokyo");
      assertThat(ask(connection, "show transaction_isolation")).isEqualTo("read committed");
      assertThat(ask(connection, "show transaction_read_only")).isEqualTo("off");
    }
  }

  @EveryMajor
  void leaves_an_open_transaction_open_and_as_it_was(int major) throws SQLException {
    try (Connection connection = TestServer.connect(major, "catalog")) {
      execute(connection, "begin; create table pending (n int); set local search_path = pg_temp");
      assertThat(CatalogReader.read(connection).table(QualifiedName.parse("pending"))).isPresent();

      assertThat(ask(connection, "show search_path")).isEqualTo("pg_temp");
      execute(connection, "rollback");
      assertThat(CatalogReader.read(connection).table(QualifiedName.parse("pending"))).isEmpty();
    }
  }

  @EveryMajor
  void writes_nothing(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      execute(connection, "set transaction read only");
      CatalogReader.read(connection);
      assertThat(ask(connection, "select pg_current_xact_id_if_assigned() is null")).isEqualTo("t");
    }
  }

  @EveryMajor
  void settings_of_the_session_do_not_change_definitions(int major) throws SQLException {
    String odd =
        """
        set local quote_all_identifiers = on; set local datestyle = 'ISO, DMY';
        set local timezone = 'Asia/Tokyo'; set local intervalstyle = 'iso_8601';
        """;
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      execute(
          connection,
          """
            create table t (at timestamptz default '2025-01-31 00:00+00', n int check (n > 0),
              span interval default '1 day 2 hours');
            create view v as select n from t;
            """);
      Catalog plain = CatalogReader.read(connection);
      execute(connection, odd);
      assertThat(sentences(plain, CatalogReader.read(connection))).isEmpty();
    }
  }

  @EveryMajor
  void a_temporary_table_does_not_hide_a_catalog(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      Catalog before = CatalogReader.read(connection);
      execute(connection, "create temporary table pg_class (n int)");
      assertThat(CatalogReader.read(connection)).isEqualTo(before);
    }
  }

  @EveryMajor
  void what_the_login_may_not_read_is_not_missing(int major) throws SQLException {
    try (RolledBack transaction = RolledBack.on(major)) {
      Connection connection = transaction.connection();
      execute(connection, "create role catalog_user password 'x'; create schema hidden;");
      execute(connection, "create table hidden.t (n int)");
      Catalog all = CatalogReader.read(connection);
      execute(connection, "set local role catalog_user");
      Catalog some = CatalogReader.read(connection);

      assertThat(some.notReadable()).containsExactly("which roles have a password");
      assertThat(some.role("catalog_user").orElseThrow().hasPassword()).isNull();
      assertThat(sentences(all, some)).isEmpty();
    }
  }

  @Test
  void answers_by_name() throws SQLException {
    Catalog catalog =
        catalog(
            17,
            """
            create schema "App";
            create table "App".users (id int primary key, email text);
            create view "App".emails as select email from "App".users;
            alter table "App".users enable row level security;
            create policy own on "App".users using (true);
            create role catalog_user; grant pg_monitor to catalog_user;
            alter role catalog_user set work_mem = '8MB';
            """);
    QualifiedName users = QualifiedName.parse("\"App\".Users");

    assertThat(catalog.table(users)).get().extracting(Table::rowSecurity).isEqualTo(true);
    assertThat(catalog.tables("App")).extracting(Table::name).containsExactly(users);
    assertThat(catalog.views("App")).hasSize(1);
    assertThat(catalog.column(users, "email").orElseThrow().position()).isEqualTo(2);
    assertThat(catalog.column(users, "phone")).isEmpty();
    assertThat(catalog.policies(users)).hasSize(1);
    assertThat(catalog.indexes(users)).hasSize(1);
    assertThat(catalog.constraints(users)).hasSize(1);
    assertThat(catalog.triggers(users)).isEmpty();
    assertThat(catalog.memberships("catalog_user")).hasSize(1);
    assertThat(catalog.settings("catalog_user")).hasSize(1);
    assertThat(catalog.table(QualifiedName.parse("users"))).isEmpty();
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
