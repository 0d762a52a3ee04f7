package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How objects and privileges can be written. */
class RolePrivilegesTest {
  private static final String OBJECTS =
      """
      create role check_app;
      create schema "Shop";
      create table "Shop".orders (id int, "Total" int);
      create table "Shop".days (day date) partition by range (day);
      create table "Shop".days_2026 partition of "Shop".days default;
      create sequence "Shop".numbers;
      create type "Shop".mood as enum ();
      revoke all on type "Shop".mood from public;
      create function "Shop".book(varchar, "Shop".mood, timestamptz[]) returns int language sql as 'select 1';
      revoke all on function "Shop".book(varchar, "Shop".mood, timestamptz[]) from public;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          select on all tables in schema "Shop"     | tables in "Shop": SELECT
          select on "Shop".orders                   | table "Shop".orders: select
          select ("Total", id) on "Shop".orders     | table "Shop".orders ("Total", ID): SELECT
          usage on all sequences in schema "Shop"   | sequences in "Shop": USAGE
          usage on sequence "Shop".numbers          | sequence "Shop".numbers: USAGE
          usage on schema "Shop"                    | schema "Shop": USAGE
          usage on type "Shop".mood                 | type "Shop".mood: USAGE
          usage on type "Shop".mood                 | types in "Shop": USAGE
          execute on function "Shop".book           | functions in "Shop": EXECUTE
          execute on function "Shop".book           | function "Shop".book(varchar,"Shop".mood, timestamp with time zone[]): EXECUTE
          temporary on database check_catalogs      | database check_catalogs: TEMPORARY
          """)
  void every_kind_of_object_can_be_written(String granted, String written) {
    Outcome outcome =
        check(
            "'" + written.replaceFirst(": (?=\\w+$)", "': "), "grant " + granted + " to check_app");

    assertThat(outcome).isEqualTo(Outcome.passed("check_app as expected, and nothing more"));
  }

  @Test
  void all_tables_of_a_schema_are_its_partitions_too() {
    assertThat(check("tables in \"Shop\": SELECT", "").message())
        .isEqualTo("check_app lacks SELECT on \"Shop\".days, \"Shop\".days_2026, \"Shop\".orders");
  }

  @Test
  void unquoted_names_are_folded() {
    String sql = "create table Plain (); grant select on plain to check_app";

    assertThat(check("table PLAIN: SELECT", sql).status()).isEqualTo(Status.PASSED);
    assertThat(check("tables in SHOP: SELECT", "").message())
        .isEqualTo("there is no table in schema shop");
  }

  @Test
  void privileges_on_all_of_nothing_prove_nothing() {
    assertThat(check("{ tables in shp: SELECT, sequences in shp: USAGE }", ""))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "there is no table in schema shp\nthere is no sequence in schema shp"));
    assertThat(check("tables in shp: []", "").status()).isEqualTo(Status.PASSED);
    assertThat(check("tables in shp: SELECT", "alter role check_app createdb").status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void default_privileges_can_be_limited_to_a_quoted_schema() {
    String sql =
        "alter default privileges in schema \"Shop\" grant usage on sequences to check_app";
    String spec = "check_app: { default privileges: { 'sequences in \"Shop\"': USAGE } }";

    assertThat(Spec.bound(RolesCheck.class, spec).check(Catalogs.after(OBJECTS + sql)).status())
        .isEqualTo(Status.PASSED);
    assertThat(Spec.bound(RolesCheck.class, spec).check(Catalogs.after(OBJECTS)).message())
        .isEqualTo("check_app will lack USAGE on future sequences in \"Shop\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          tabels in public | SELECT | "tabels in public" names no objects. Allowed: tables, sequences, functions or types in <schema>, table <name>, table <name> (<column>, …), sequence <name>, schema <name>, function <name(types)>, database <name>, type <name>
          tables in a.b    | SELECT | "a.b" is not the name of a schema: write name or "Quoted"
          table a.b.c      | SELECT | "a.b.c" is not the name of an object: write name, schema.name or "Quoted".name
          table a (b       | SELECT | "a (b" is not the name of an object: write name, schema.name or "Quoted".name
          table a (b c)    | SELECT | "b c" is not the name of a column: write name or "Quoted"
          schema a b       | USAGE  | "a b" is not the name of a schema: write name or "Quoted"
          function book    | EXECUTE | "book" is not a function with the types of its arguments: expected "(", found the end. Write it such as book(integer, text)
          function book(a int) | EXECUTE | "book(a int)" is not a function with the types of its arguments: expected "," or ")", found "int". Write it such as book(integer, text)
          table a          | ALL    | "ALL" is not a privilege on a table. Allowed: SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN
          table a (b)      | DELETE | "DELETE" is not a privilege on a column. Allowed: SELECT, INSERT, UPDATE, REFERENCES
          sequences in a   | insert | "insert" is not a privilege on a sequence. Allowed: USAGE, SELECT, UPDATE
          schema a         | SELECT | "SELECT" is not a privilege on a schema. Allowed: USAGE, CREATE
          function f()     | USAGE  | "USAGE" is not a privilege on a function. Allowed: EXECUTE
          database d       | TEMP   | "TEMP" is not a privilege on a database. Allowed: CONNECT, CREATE, TEMPORARY
          type t           | SELECT | "SELECT" is not a privilege on a type. Allowed: USAGE
          """)
  void what_cannot_be_granted_is_a_problem(String objects, String privilege, String problem) {
    assertThat(
            Spec.problems(
                RolesCheck.class,
                "app:\n  privileges:\n    '%s': %s".formatted(objects, privilege)))
        .containsExactly("f.yaml:2:3: " + problem);
  }

  @Test
  void default_privileges_on_no_objects_are_a_problem() {
    assertThat(
            Spec.problems(RolesCheck.class, "app: { default privileges: { table users: SELECT } }"))
        .containsExactly(
            "f.yaml:1:6: \"table users\" names no objects. Allowed: tables, sequences, functions,"
                + " types or schemas, each also with \"in <schema>\"");
    assertThat(Spec.problems(RolesCheck.class, "app: { default privileges: { functions: USAGE } }"))
        .containsExactly(
            "f.yaml:1:6: \"USAGE\" is not a privilege on a function. Allowed: EXECUTE");
  }

  @Test
  void naming_no_role_is_a_problem() {
    assertThat(Spec.problems(RolesCheck.class, "{}"))
        .containsExactly("f.yaml:1:1: name at least one role");
  }

  @Test
  void a_misspelt_attribute_is_a_problem() {
    assertThat(Spec.problems(RolesCheck.class, "app: { logn: true }"))
        .containsExactly(
            "f.yaml:1:8: unknown key \"logn\". Allowed: admin of, bypass rls, connection limit, create"
                + " database, create role, default privileges, inherit, login, member of, privileges,"
                + " replication, superuser. Did you mean \"login\"?");
  }

  private static Outcome check(String privileges, String sql) {
    String quoted =
        privileges.startsWith("{") || privileges.startsWith("'")
            ? privileges
            : "'" + privileges.replaceFirst(": (?=\\S+$)", "': ");
    String spec = "check_app:\n  privileges:\n    " + quoted;
    return Spec.bound(RolesCheck.class, spec).check(Catalogs.after(OBJECTS + sql));
  }
}
