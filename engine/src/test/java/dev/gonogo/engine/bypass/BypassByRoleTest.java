package dev.gonogo.engine.bypass;

import static dev.gonogo.engine.bypass.BypassSearch.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BypassByRoleTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void finds_what_a_role_becomes_over_several_steps(int major) {
    assertThat(
            found(
                major,
                """
                create role "Bypass_Staff" noinherit;
                create role bypass_root superuser;
                create role bypass_reader bypassrls;
                grant "Bypass_Staff" to bypass_app;
                grant bypass_root, bypass_reader, bypass_owner to "Bypass_Staff";
                """))
        .isEqualTo(
            """
            bypass_app gets past every policy: it can become bypass_root (bypass_app → "Bypass_Staff" → bypass_root), who is a superuser
            bypass_app gets past every policy: it can become bypass_reader (bypass_app → "Bypass_Staff" → bypass_reader), who bypasses row level security (BYPASSRLS)
            bypass_app can drop the policies of notes: it can act as bypass_owner (bypass_app → "Bypass_Staff" → bypass_owner), who owns the table""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "superuser|is a superuser",
        "bypassrls|bypasses row level security (BYPASSRLS)",
        "replication|may copy the whole cluster (REPLICATION)"
      })
  void finds_the_attributes_of_the_role_itself(String attribute, String does) {
    assertThat(found("alter role bypass_app " + attribute))
        .isEqualTo("bypass_app gets past every policy: it " + does);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18})
  void a_membership_without_set_and_inherit_leads_nowhere(int major) {
    String nothing = "grant bypass_owner to bypass_app with set false, inherit false";
    String inherits = "grant bypass_owner to bypass_app with set false, inherit true";
    String admin = "grant bypass_owner to bypass_app with set false, inherit false, admin true";
    String owner =
        "bypass_app can drop the policies of notes: it can act as bypass_owner (bypass_app → bypass_owner), who owns the table";

    assertThat(BypassSearch.after(major, GUARDED + nothing).status()).isEqualTo(Status.PASSED);
    assertThat(found(major, inherits)).isEqualTo(owner);
    assertThat(found(major, admin)).isEqualTo(owner);
  }

  @Test
  void who_may_create_roles_joins_every_role_before_16() {
    String sql = "alter role bypass_app createrole";

    assertThat(found(15, sql))
        .isEqualTo(
            "bypass_app gets past every policy: it may create roles (CREATEROLE), and so join every role that is no superuser");
    assertThat(BypassSearch.after(16, GUARDED + sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void finds_who_reaches_the_files_of_the_server() {
    assertThat(found("grant pg_read_server_files to bypass_app"))
        .isEqualTo(
            "bypass_app gets past every policy: it can act as pg_read_server_files (bypass_app → pg_read_server_files), who reaches the files of the server");
  }

  /** That membership is written down nowhere. */
  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void whoever_owns_the_database_can_act_as_its_owner(int major) {
    String owned =
        "alter table notes owner to pg_database_owner; grant bypass_owner to bypass_app;";

    assertThat(BypassSearch.after(major, GUARDED + owned).status()).isEqualTo(Status.PASSED);
    assertThat(found(major, owned + "alter database bypasses owner to bypass_owner"))
        .isEqualTo(
            "bypass_app can drop the policies of notes: it can act as pg_database_owner (bypass_app → bypass_owner → pg_database_owner), who owns the table");
  }

  @Test
  void finds_the_owner_with_and_without_force() {
    assertThat(found("alter table notes owner to bypass_app"))
        .isEqualTo("bypass_app can drop the policies of notes: it owns the table");
    assertThat(found("alter table notes no force row level security, owner to bypass_app"))
        .isEqualTo(
            "bypass_app gets past the policies of notes: it owns the table, on which row level security is not forced");
  }

  private static String found(String sql) {
    return found(TestServer.DEFAULT_MAJOR, sql);
  }

  private static String found(int major, String sql) {
    return BypassSearch.after(major, GUARDED + sql).message();
  }
}
