package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before PostgreSQL 16 the login inherits or does not, and every member may SET ROLE. */
class LoginBeforeMembershipOptionsTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void a_login_that_inherits(int major) {
    String sql = "alter role login_gonogo inherit";
    LoginAudit audit = Audits.after(major, sql);

    assertThat(audit.refusals())
        .containsExactly(
            "login_gonogo inherits login_Teacher (login_gonogo → login_Teacher), and so has its privileges all the time: ALTER ROLE login_gonogo NOINHERIT"
                .replace("login_Teacher", "\"login_Teacher\""),
            "login_gonogo inherits login_app (login_gonogo → login_app), and so has its privileges all the time: ALTER ROLE login_gonogo NOINHERIT",
            "login_gonogo inherits login_reader (login_gonogo → login_reader), and so has its privileges all the time: ALTER ROLE login_gonogo NOINHERIT");
    assertThat(Audits.after(major, sql + ";" + Audits.withProposals(audit.script())).refusals())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void every_membership_lets_it_become_the_role(int major) {
    assertThat(
            Audits.after(
                    major,
                    """
                    create role login_group noinherit; create role login_root superuser;
                    grant login_root to login_group; grant login_group to login_app;
                    grant pg_write_all_data to login_gonogo
                    """)
                .refusals())
        .containsExactly(
            "login_gonogo may become login_root (login_gonogo → login_app → login_group → login_root), who is a superuser, whom no actor of the spec file names: declare an actor of this role, or take it from login_group",
            "login_gonogo can act as pg_write_all_data (login_gonogo → pg_write_all_data), who writes every table: REVOKE pg_write_all_data FROM login_gonogo");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void memberships_are_granted_and_revoked_without_options(int major) {
    assertThat(Audits.after(major, "revoke login_app from login_gonogo").obstacles())
        .hasToString(
            "{login_app=[login_gonogo may not become login_app: GRANT login_app TO login_gonogo]}");
    assertThat(
            Audits.after(
                    major,
                    "grant login_app to login_gonogo with admin option; grant login_deployer to login_gonogo")
                .refusals())
        .containsExactly(
            "login_gonogo may grant membership in login_app, to itself too (ADMIN OPTION): REVOKE ADMIN OPTION FOR login_app FROM login_gonogo",
            "login_gonogo may become login_deployer (login_gonogo → login_deployer), whom no actor of the spec file names: REVOKE login_deployer FROM login_gonogo");
  }
}
