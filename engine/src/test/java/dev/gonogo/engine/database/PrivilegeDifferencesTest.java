package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.catalog;
import static dev.gonogo.engine.database.Comparison.differences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.EveryMajor;
import java.sql.SQLException;

class PrivilegeDifferencesTest {

  private static final String SETUP =
      "create role catalog_user; create table reservations (id int, note text);";

  @EveryMajor
  void a_grant_revoked_again_is_no_difference(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP
                    + "create sequence numbers; create function f() returns int language sql"
                    + " as 'select 1'",
                """
                grant all on reservations, numbers to catalog_user;
                revoke all on reservations, numbers from catalog_user;
                grant select (note) on reservations to catalog_user;
                revoke select (note) on reservations from catalog_user;
                revoke execute on function f() from public;
                grant execute on function f() to public;
                grant usage on schema public to catalog_user;
                revoke usage on schema public from catalog_user;
                grant connect on database catalog to catalog_user;
                revoke connect on database catalog from catalog_user;
                """))
        .isEmpty();
  }

  @EveryMajor
  void grants_on_every_kind_of_object(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP
                    + """
                    create sequence numbers; create type mood as enum ('ok'); create schema audit;
                    create procedure "Do"(int, text) language sql as 'select 1';
                    revoke usage on type mood from public;
                    """,
                """
                grant select, insert on reservations to catalog_user;
                grant update (note) on reservations to catalog_user;
                grant usage on sequence numbers to catalog_user;
                grant usage on type mood to catalog_user;
                grant create on schema audit to catalog_user;
                grant create on database catalog to catalog_user;
                grant execute on procedure "Do"(int, text) to catalog_user;
                """))
        .containsExactlyInAnyOrder(
            "catalog_user has SELECT on reservations, which it had not before",
            "catalog_user has INSERT on reservations, which it had not before",
            "catalog_user has UPDATE (note) on reservations, which it had not before",
            "catalog_user has USAGE on sequence numbers, which it had not before",
            "catalog_user has USAGE on type mood, which it had not before",
            "catalog_user has CREATE on schema audit, which it had not before",
            "catalog_user has CREATE on database catalog, which it had not before",
            "catalog_user has EXECUTE on function \"Do\"(integer, text), which it had not before");
  }

  @EveryMajor
  void what_everybody_may_do(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP + "create function f() returns int language sql as 'select 1'",
                "grant select on reservations to public; revoke all on function f() from public"))
        .containsExactly(
            "PUBLIC has SELECT on reservations, which it had not before",
            "PUBLIC no longer has EXECUTE on function f()");
  }

  @EveryMajor
  void the_owners_own_privileges(int major) throws SQLException {
    assertThat(differences(major, SETUP, "revoke truncate on reservations from current_user"))
        .containsExactly("gonogo no longer has TRUNCATE on reservations");
  }

  @EveryMajor
  void a_grant_option(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP + "grant select on reservations to catalog_user",
                "grant select on reservations to catalog_user with grant option"))
        .containsExactly(
            "privilege of catalog_user, SELECT on reservations: grantable was false, is true");
  }

  @EveryMajor
  void the_same_privilege_from_a_second_grantor(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP
                    + """
                    create role catalog_lead;
                    grant select on reservations to catalog_lead with grant option;
                    grant select on reservations to catalog_user;
                    """,
                "set role catalog_lead; grant select on reservations to catalog_user; reset role"))
        .containsExactly(
            "privilege of catalog_user, SELECT on reservations: grantor was gonogo, is catalog_lead, gonogo");
  }

  @EveryMajor
  void grants_on_system_objects_are_noticed(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP,
                "grant execute on function pg_read_file(text) to catalog_user;"
                    + "grant select on pg_catalog.pg_authid to catalog_user"))
        .containsExactly(
            "catalog_user has SELECT on pg_catalog.pg_authid, which it had not before",
            "catalog_user has EXECUTE on function pg_catalog.pg_read_file(text),"
                + " which it had not before");
  }

  @EveryMajor
  void default_privileges_differ_from_what_is_built_in(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP + "create role catalog_deployer; create schema audit",
                """
                alter default privileges for role catalog_deployer in schema audit
                  grant select on tables to catalog_user;
                alter default privileges for role catalog_deployer revoke execute on functions from public;
                """))
        .containsExactly(
            "default privilege EXECUTE for PUBLIC on functions that catalog_deployer creates is withheld,"
                + " which it was not before",
            "default privilege SELECT for catalog_user on tables that catalog_deployer creates in schema audit"
                + " is left over");
  }

  @EveryMajor
  void default_privileges_taken_back_are_no_difference(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SETUP,
                """
                alter default privileges grant select on tables to catalog_user;
                alter default privileges revoke select on tables from catalog_user;
                """))
        .isEmpty();
  }

  @EveryMajor
  void privileges_are_found_by_grantee(int major) throws SQLException {
    Catalog catalog =
        catalog(
            major,
            SETUP
                + "grant select, update (note) on reservations to catalog_user;"
                + "alter default privileges grant select on tables to catalog_user");

    assertThat(catalog.privileges("catalog_user"))
        .filteredOn(privilege -> privilege.isOn(QualifiedName.parse("reservations")))
        .extracting(Privilege::privilege, Privilege::column)
        .containsExactlyInAnyOrder(tuple("SELECT", null), tuple("UPDATE", "note"));
    assertThat(catalog.defaultPrivileges("catalog_user")).hasSize(1);
  }

  @EveryMajor
  void maintain_belongs_to_the_owner_from_17_on(int major) throws SQLException {
    assertThat(catalog(major, SETUP).privileges("gonogo"))
        .filteredOn(privilege -> privilege.isOn(QualifiedName.parse("reservations")))
        .hasSize(major >= 17 ? 8 : 7);
  }
}
