package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.EveryMajor;
import java.sql.SQLException;

class RoleDifferencesTest {

  @EveryMajor
  void a_role_left_over_or_missing(int major) throws SQLException {
    assertThat(differences(major, "", "create role catalog_user"))
        .containsExactly("role catalog_user is left over");
    assertThat(differences(major, "create role \"Catalog User\"", "drop role \"Catalog User\""))
        .containsExactly("role \"Catalog User\" is missing");
  }

  @EveryMajor
  void what_a_role_can_do(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user createrole",
                "alter role catalog_user nocreaterole createdb login bypassrls connection limit 5"))
        .containsExactly(
            "role catalog_user can no longer create roles",
            "role catalog_user can now create databases",
            "role catalog_user can now log in",
            "role catalog_user can now bypass row level security",
            "role catalog_user: connection limit was -1, is 5");
  }

  @EveryMajor
  void a_password_is_noticed_and_never_shown(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user",
                "alter role catalog_user password 'secret' valid until '2030-01-01 00:00+00'"))
        .containsExactly(
            "role catalog_user: valid until was nothing, is 2030-01-01 00:00:00+00",
            "role catalog_user: has password was false, is true");
  }

  @EveryMajor
  void another_password_is_no_difference(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user password 'one'",
                "alter role catalog_user password 'two' valid until 'infinity'"))
        .isEmpty();
  }

  @EveryMajor
  void settings_of_roles_and_databases(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user; alter role catalog_user set work_mem = '8MB'",
                """
                alter role catalog_user set work_mem = '9MB';
                alter role catalog_user in database catalog set app.tenant = 'a=b';
                alter database catalog set statement_timeout = '1s';
                alter role all set lock_timeout = '2s';
                """))
        .containsExactly(
            "setting statement_timeout in database catalog is left over",
            "setting app.tenant of role catalog_user in database catalog is left over",
            "setting work_mem of role catalog_user: value was 8MB, is 9MB",
            "setting lock_timeout is left over");
  }

  @EveryMajor
  void memberships_also_in_predefined_roles(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user; create role catalog_staff; grant catalog_staff to catalog_user",
                "grant pg_monitor to catalog_user; revoke catalog_staff from catalog_user"))
        .containsExactly(
            "catalog_user is no longer a member of catalog_staff",
            "catalog_user is a member of pg_monitor, which it was not before");
  }

  @EveryMajor
  void membership_options(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user; create role catalog_staff; grant catalog_staff to catalog_user",
                "grant catalog_staff to catalog_user with admin option"))
        .containsExactly("membership of catalog_user in catalog_staff: admin was false, is true");
  }

  @EveryMajor
  void databases(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_keeper",
                "alter database catalog connection limit 7; comment on database catalog is 'x'"))
        .containsExactly(
            "database catalog: connection limit was -1, is 7",
            "database catalog: comment was nothing, is x");
  }
}
