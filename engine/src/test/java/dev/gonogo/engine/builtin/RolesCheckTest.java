package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role is what the spec file says, and nothing more. */
class RolesCheckTest {
  private static final String APP =
      """
      create schema shop;
      create table shop.orders (id int generated always as identity, total int);
      create table shop."Items" (id int);
      create view shop.open as select * from shop.orders;
      create function shop.book(n int, t text) returns int language sql as 'select 1';
      revoke all on function shop.book(int, text) from public;
      create role check_group;
      create role check_app login connection limit 20 in role check_group;
      grant usage on schema shop to check_app;
      grant select, insert on all tables in schema shop to check_app;
      grant usage on all sequences in schema shop to check_app;
      grant execute on function shop.book(int, text) to check_app;
      alter default privileges in schema shop grant select on tables to check_app;
      """;

  private static final String SPEC =
      """
      check_app:
        login: true
        connection limit: 20
        member of: check_group
        privileges:
          schema shop: USAGE
          tables in shop: [SELECT, insert]
          sequences in shop: USAGE
          function shop.book(int, text): EXECUTE
        default privileges:
          tables in shop: SELECT
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void passes_where_the_role_is_as_written(int major) {
    Outcome outcome = Spec.bound(RolesCheck.class, SPEC).check(Catalogs.after(major, APP));

    assertThat(outcome).isEqualTo(Outcome.passed("check_app as expected, and nothing more"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          grant update on shop.orders to check_app     | check_app has UPDATE on shop.orders, which is not expected
          revoke insert on shop.orders from check_app  | check_app lacks INSERT on shop.orders
          revoke insert on all tables in schema shop from check_app | check_app lacks INSERT on shop."Items", shop.open, shop.orders
          grant select on shop.orders to check_app with grant option | check_app may grant SELECT on shop.orders to others, which is not expected
          grant update (total) on shop.orders to check_app | check_app has UPDATE on shop.orders (total), which is not expected
          grant create on schema shop to check_app     | check_app has CREATE on schema shop, which is not expected
          revoke usage on schema shop from check_app   | check_app lacks USAGE on schema shop
          revoke usage on sequence shop.orders_id_seq from check_app | check_app lacks USAGE on sequence shop.orders_id_seq
          grant select on shop.orders_id_seq to check_app | check_app has SELECT on sequence shop.orders_id_seq, which is not expected
          revoke execute on function shop.book(int, text) from check_app | check_app lacks EXECUTE on function shop.book(integer, text)
          grant connect on database check_catalogs to check_app | check_app has CONNECT on database check_catalogs, which is not expected
          create role check_more role check_app        | role check_app is a member of check_more, which is not expected
          grant pg_read_all_data to check_app          | role check_app is a member of pg_read_all_data, which is not expected
          grant check_group to check_app with admin option | role check_app can grant membership in check_group to others (ADMIN OPTION), which is not expected
          grant update on shop.orders to public        | check_app has UPDATE on shop.orders through PUBLIC, which is not expected
          alter default privileges grant insert on tables to public | check_app will get INSERT on future tables through PUBLIC, which is not expected
          revoke check_group from check_app            | role check_app is not a member of check_group
          alter role check_app bypassrls               | role check_app can bypass row level security
          alter role check_app superuser               | role check_app can do everything, as a superuser
          alter role check_app createrole              | role check_app can create roles
          alter role check_app createdb                | role check_app can create databases
          alter role check_app replication             | role check_app can replicate
          alter role check_app nologin                 | role check_app cannot log in
          alter role check_app connection limit -1     | role check_app has connection limit -1, not 20
          alter default privileges in schema shop grant insert on tables to check_app | check_app will get INSERT on future tables in shop, which is not expected
          alter default privileges grant select on tables to check_app | check_app will get SELECT on future tables, which is not expected
          alter default privileges in schema shop revoke select on tables from check_app | check_app will lack SELECT on future tables in shop
          alter default privileges in schema shop grant select on tables to check_app with grant option | check_app will be able to grant SELECT on future tables in shop to others, which is not expected
          """)
  void finds_whatever_is_more_or_less(String change, String finding) {
    Outcome outcome = check(SPEC, APP + change);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).isEqualTo(finding);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void finds_the_same_on_other_majors(int major) {
    String change =
        """
        grant update (total) on shop.orders to check_app with grant option;
        revoke usage on schema shop from check_app;
        alter role check_app bypassrls;
        alter default privileges grant execute on functions to check_app;
        create role check_more role check_app;
        """;
    Outcome outcome = Spec.bound(RolesCheck.class, SPEC).check(Catalogs.after(major, APP + change));

    assertThat(outcome.findings())
        .extracting(Finding::text)
        .containsExactly(
            "role check_app can bypass row level security",
            "role check_app is a member of check_more, which is not expected",
            "check_app may grant UPDATE on shop.orders (total) to others, which is not expected",
            "check_app lacks USAGE on schema shop",
            "check_app has UPDATE on shop.orders (total), which is not expected",
            "check_app will get EXECUTE on future functions, which is not expected");
  }

  @Test
  void finds_the_role_that_is_missing() {
    assertThat(check("check_app: {}", "create role \"Check_App\"").message())
        .isEqualTo("role check_app is missing");
  }

  @Test
  void names_of_roles_are_as_they_are_without_quotes() {
    String sql =
        "create role \"Check 100% App\" createdb; create role \"Check Group\" role \"Check 100% App\"";

    assertThat(check("Check 100% App: { create database: true, member of: Check Group }", sql))
        .isEqualTo(Outcome.passed("Check 100% App as expected, and nothing more"));
    assertThat(
            check(
                    "Check 100% App: { member of: Check Group, privileges: { schema public: CREATE } }",
                    sql)
                .message())
        .isEqualTo(
            "role Check 100% App can create databases\n"
                + "Check 100% App lacks CREATE on schema public");
  }

  @Test
  void several_roles_are_compared_each_with_its_own() {
    String sql = "create role check_one login; create role check_two bypassrls;";

    assertThat(check("check_one: { login: true }\ncheck_two: { bypass rls: true }", sql).message())
        .isEqualTo("check_one, check_two as expected, and nothing more");
    assertThat(check("check_one: {}\ncheck_two: {}", sql).findings())
        .extracting(Finding::text)
        .containsExactly(
            "role check_one can log in", "role check_two can bypass row level security");
  }

  @Test
  void the_connection_limit_counts_only_where_it_is_written() {
    String sql = "create role check_one connection limit 3";

    assertThat(check("check_one: {}", sql).status()).isEqualTo(Status.PASSED);
    assertThat(check("check_one: { connection limit: 4 }", sql).findings())
        .containsExactly(new Finding("role check_one has connection limit 3, not 4", "4", "3"));
  }

  @Test
  void an_owner_has_all_privileges_on_its_tables() {
    String sql = "create role check_one; create table t (); alter table t owner to check_one;";

    assertThat(check("check_one: { privileges: { table t: [SELECT] } }", sql).message())
        .startsWith("check_one has DELETE on t, which is not expected\n");
  }

  @Test
  void what_everybody_has_is_expected_where_it_is_written_or_comes_with_postgresql() {
    String sql =
        "create function f() returns int language sql as 'select 1'; create type e as enum ();"
            + "create table t (c int); grant select on t to public; create role check_one;";

    assertThat(check("check_one: {}", sql).message())
        .isEqualTo("check_one has SELECT on t through PUBLIC, which is not expected");
    assertThat(check("check_one: { privileges: { table t: SELECT } }", sql).message())
        .as("written, but not granted to the role itself")
        .isEqualTo("check_one lacks SELECT on t");
  }

  @Test
  void what_holds_for_a_table_holds_for_its_columns() {
    String sql = "create table t (c int); create role check_one; grant select on t to check_one;";

    assertThat(check("check_one: { privileges: { table t (c): SELECT } }", sql).message())
        .isEqualTo("check_one has SELECT on t, which is not expected");
  }

  private static Outcome check(String spec, String sql) {
    return Spec.bound(RolesCheck.class, spec).check(Catalogs.after(sql));
  }
}
