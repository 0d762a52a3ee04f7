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

/** What a role can do, however it came to it, is what the spec file says, and nothing more. */
class PrivilegesCheckTest {
  private static final String SHOP =
      """
      create schema shop;
      revoke all on schema public from public;
      create table shop.users (id int, "Email" text);
      create table shop."Logs" (day date) partition by range (day);
      create table shop.logs_2026 partition of shop."Logs" default;
      create sequence shop.numbers;
      create role check_readers; create role check_writers role check_readers; create role check_app;
      grant check_readers to check_app;
      grant usage on schema shop to check_readers;
      grant select on all tables in schema shop to check_readers;
      """;

  private static final String SPEC =
      """
      check_app:
        schema shop: USAGE
        tables in shop: select
        database check_catalogs: [CONNECT, TEMPORARY]
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void passes_where_the_role_has_what_is_written(int major) {
    assertThat(check(major, SPEC, SHOP))
        .isEqualTo(
            Outcome.passed("check_app has the privileges that are written, and nothing more"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          grant truncate on shop.users to check_app     | check_app has TRUNCATE on shop.users, which is not expected
          grant truncate on shop.users to check_readers | check_app has TRUNCATE on shop.users through membership in check_readers, which is not expected
          grant truncate on shop.users to check_writers | check_app has TRUNCATE on shop.users through membership in check_readers, a member of check_writers, which is not expected
          grant trigger, references on shop.users to public | check_app has REFERENCES on shop.users through PUBLIC, which is not expected¶check_app has TRIGGER on shop.users through PUBLIC, which is not expected
          grant maintain on shop.users to check_app     | check_app has MAINTAIN on shop.users, which is not expected
          grant update ("Email") on shop.users to check_writers | check_app has UPDATE on shop.users ("Email") through membership in check_readers, a member of check_writers, which is not expected
          grant usage on sequence shop.numbers to check_readers | check_app has USAGE on sequence shop.numbers through membership in check_readers, which is not expected
          grant create on database check_catalogs to check_readers | check_app has CREATE on database check_catalogs through membership in check_readers, which is not expected
          grant create on schema shop to public         | check_app has CREATE on schema shop through PUBLIC, which is not expected
          grant connect on database postgres to check_app | check_app has CONNECT on database postgres, which is not expected
          create function shop.f(n int) returns int language sql as 'select 1' | check_app has EXECUTE on function shop.f(integer) through PUBLIC, which is not expected
          create type shop.mood as enum ()              | check_app has USAGE on type shop.mood through PUBLIC, which is not expected
          alter sequence shop.numbers owner to check_app | check_app has SELECT on sequence shop.numbers as owner, which is not expected¶check_app has UPDATE on sequence shop.numbers as owner, which is not expected¶check_app has USAGE on sequence shop.numbers as owner, which is not expected
          create type shop.mood as enum (); revoke all on type shop.mood from public; alter type shop.mood owner to check_readers | check_app has USAGE on type shop.mood through membership in check_readers, the owner, which is not expected
          grant pg_write_all_data to check_readers      | check_app has DELETE on shop."Logs", shop.logs_2026, shop.users through membership in check_readers, a member of pg_write_all_data, which is not expected¶check_app has INSERT on shop."Logs", shop.logs_2026, shop.users through membership in check_readers, a member of pg_write_all_data, which is not expected¶check_app has UPDATE on sequence shop.numbers, shop."Logs", shop.logs_2026, shop.users through membership in check_readers, a member of pg_write_all_data, which is not expected¶check_app has USAGE on schema public through membership in check_readers, a member of pg_write_all_data, which is not expected
          grant select on shop.users to check_readers with grant option | check_app may grant SELECT on shop.users to others through membership in check_readers, which is not expected
          revoke select on shop.logs_2026 from check_readers | check_app lacks SELECT on shop.logs_2026
          revoke check_readers from check_app           | check_app lacks SELECT on shop."Logs", shop.logs_2026, shop.users¶check_app lacks USAGE on schema shop
          alter role check_app superuser                | role check_app is a superuser: no privilege is denied to it
          alter role check_writers superuser            | check_app can become superuser check_writers with SET ROLE
          create role check_other role check_app; revoke check_other from check_app; grant check_other to check_app with inherit false; grant truncate on shop.users to check_other | check_app can become check_other with SET ROLE, whose privileges are not judged. Write a row for check_other
          alter default privileges in schema shop grant truncate on tables to check_readers | check_app will get TRUNCATE on future tables in shop through membership in check_readers, which is not expected
          alter default privileges grant insert on tables to public | check_app will get INSERT on future tables through PUBLIC, which is not expected
          """)
  void finds_whatever_is_more_or_less(String change, String findings) {
    Outcome outcome = check(17, SPEC, SHOP + change);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings()).extracting(Finding::text).containsExactly(findings.split("¶"));
  }

  @Test
  void before_16_a_role_that_does_not_inherit_lacks_what_its_groups_have() {
    String sql = SHOP + "alter role check_app noinherit";

    assertThat(check(14, SPEC, sql).message())
        .isEqualTo(
            """
            check_app can become check_readers with SET ROLE, whose privileges are not judged. Write a row for check_readers
            check_app can become check_writers with SET ROLE, whose privileges are not judged. Write a row for check_writers
            check_app lacks SELECT on shop."Logs", shop.logs_2026, shop.users
            check_app lacks USAGE on schema shop""");
  }

  @Test
  void a_role_that_is_judged_itself_may_be_set() {
    String sql =
        "revoke all on schema public from public; create role check_admin; create role check_app;"
            + "grant check_admin to check_app with inherit false; create table t (); grant truncate on t to check_admin;";
    String database = "{ database check_catalogs: [CONNECT, TEMPORARY]";

    assertThat(
            check(
                17,
                "check_app: " + database + "}\ncheck_admin: " + database + ", table t: TRUNCATE }",
                sql))
        .isEqualTo(
            Outcome.passed(
                "check_app, check_admin have the privileges that are written, and nothing more"));
  }

  @Test
  void a_role_that_cannot_be_set_is_no_way_to_its_privileges() {
    String sql =
        "revoke all on schema public from public; create role check_admin; create role check_app;"
            + "grant check_admin to check_app with inherit false, set false;";

    assertThat(
            check(17, "check_app: { database check_catalogs: [CONNECT, TEMPORARY] }", sql).status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void the_owner_of_the_database_owns_the_schema_public() {
    String sql = "create role check_app; alter database check_catalogs owner to check_app;";

    assertThat(
            check(17, "check_app: { database check_catalogs: [CREATE, CONNECT, TEMPORARY] }", sql)
                .message())
        .isEqualTo(
            """
            check_app has CREATE on schema public as owner of the database, the owner, which is not expected
            check_app has USAGE on schema public as owner of the database, the owner, which is not expected""");
  }

  @Test
  void everybody_has_a_row_too() {
    String sql = "create role check_app; create table t (); grant select on t to public;";
    String spec = "public: { database check_catalogs: [CONNECT, TEMPORARY], schema public: USAGE";

    assertThat(check(17, spec + ", table t: SELECT }", sql).status()).isEqualTo(Status.PASSED);
    assertThat(check(17, spec + "}", sql).message())
        .isEqualTo("PUBLIC has SELECT on t, which is not expected");
    assertThat(check(17, spec + ", table t: [SELECT, INSERT] }", sql).message())
        .isEqualTo("PUBLIC lacks INSERT on t");
  }

  @Test
  void what_holds_for_a_table_holds_for_its_columns() {
    String spec = SPEC + "  table shop.users (\"Email\"): SELECT\n";

    assertThat(check(17, spec, SHOP).status()).isEqualTo(Status.PASSED);
    assertThat(check(17, SPEC, SHOP + "grant select (id) on shop.users to check_app").status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void what_is_created_later_can_be_written() {
    String sql =
        SHOP
            + "alter default privileges in schema shop grant select, insert on tables to check_readers";

    assertThat(check(17, SPEC + "  future tables in shop: [SELECT, INSERT]", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(17, SPEC + "  future tables in shop: [SELECT, UPDATE]", sql).message())
        .isEqualTo(
            """
            check_app will lack UPDATE on future tables in shop
            check_app will get INSERT on future tables in shop through membership in check_readers, which is not expected""");
  }

  @Test
  void finds_the_role_that_is_missing() {
    assertThat(check(17, "check_app: {}", "create role \"Check_App\"").message())
        .isEqualTo("role check_app is missing");
  }

  @Test
  void privileges_on_all_of_nothing_prove_nothing() {
    assertThat(check(17, SPEC + "  functions in shp: EXECUTE\n  types in shp: USAGE", SHOP))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "there is no function in schema shp\nthere is no type in schema shp"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                             | name at least one role
          app: { table a: ALL }          | "ALL" is not a privilege on a table. Allowed: SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN
          app: { tabels in a: SELECT }   | "tabels in a" names no objects. Allowed: tables, sequences, functions or types in <schema>, table <name>, table <name> (<column>, …), sequence <name>, schema <name>, function <name(types)>, database <name>, type <name>
          app: { future table a: SELECT } | "table a" names no objects. Allowed: tables, sequences, functions, types or schemas, each also with "in <schema>"
          app: { future types: SELECT }  | "SELECT" is not a privilege on a type. Allowed: USAGE
          """)
  void a_misspelling_is_a_problem(String written, String problem) {
    assertThat(Spec.problems(PrivilegesCheck.class, written))
        .containsExactly("f.yaml:1:1: " + problem);
  }

  private static Outcome check(int major, String spec, String sql) {
    return Spec.bound(PrivilegesCheck.class, spec).check(Catalogs.after(major, sql));
  }
}
