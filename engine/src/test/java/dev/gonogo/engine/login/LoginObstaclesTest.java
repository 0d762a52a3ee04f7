package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginObstaclesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          revoke login_app from login_gonogo|login_app|login_gonogo may not become login_app: GRANT login_app TO login_gonogo WITH INHERIT FALSE, SET TRUE
          grant login_app to login_gonogo with set false|login_app|login_gonogo may not become login_app: GRANT login_app TO login_gonogo WITH INHERIT FALSE, SET TRUE
          revoke login_reader from login_gonogo|login_reader|login_gonogo may not become login_reader: GRANT login_reader TO login_gonogo WITH INHERIT FALSE, SET TRUE
          alter role login_reader nobypassrls|login_reader|login_reader is held by row level security, and does not know all rows: ALTER ROLE login_reader BYPASSRLS
          revoke usage on schema app from login_reader|login_reader|login_reader may not use schema app: GRANT USAGE ON SCHEMA app TO login_reader
          revoke select (owner) on app.notes from login_reader|login_reader|login_reader may not read app.notes (owner): GRANT SELECT (owner) ON TABLE app.notes TO login_reader
          revoke select on "Mixed Case" from login_reader|login_reader|login_reader may not read "Mixed Case": GRANT SELECT ON TABLE public."Mixed Case" TO login_reader
          """)
  void is_named_with_what_mends_it(String sql, String role, String obstacle) {
    LoginAudit audit = Audits.after(sql);

    assertThat(audit.obstacles()).containsExactly(entry(role, List.of(obstacle)));
    assertThat(audit.refusals()).isEmpty();
    assertThat(Audits.after(sql + ";" + Audits.statements(audit.script())).obstacles()).isEmpty();
  }

  @Test
  void a_role_that_is_not_there() {
    LoginAudit audit =
        Audits.after(17, "", Audits.expected("login_app", "login_Teacher", "login_Nobody"));

    assertThat(audit.obstacles())
        .containsExactly(
            entry(
                "login_Nobody",
                List.of("there is no role \"login_Nobody\", so that nobody can ask as it")));
    assertThat(audit.script())
        .endsWith(
            """

            -- Left out:
            -- there is no role "login_Nobody", so that nobody can ask as it
            """);
  }

  @Test
  void a_table_or_column_that_is_not_there() {
    LoginAudit audit = Audits.after("alter table app.notes drop column owner cascade");

    assertThat(audit.obstacles())
        .containsExactly(
            entry(
                "login_reader",
                List.of(
                    "app.notes has no column owner, which login_reader has to read",
                    "there is no table or view app.titles, which login_reader has to read")));
  }

  @Test
  void every_column_that_there_is_is_the_whole_table() {
    assertThat(
            Audits.after(
                    "revoke select on \"Mixed Case\" from login_reader; grant select (id, day) on \"Mixed Case\" to login_reader")
                .obstacles())
        .isEmpty();
  }

  @Test
  void an_actor_that_no_login_may_become_is_not_offered() {
    LoginAudit audit =
        Audits.after("revoke login_app from login_gonogo; alter role login_app superuser");

    assertThat(audit.refusals()).isEmpty();
    assertThat(audit.obstacles())
        .containsExactly(
            entry(
                "login_app",
                List.of(
                    "login_app may do what no login that verifies may become: ask as another role")));
    assertThat(audit.script()).doesNotContain("GRANT login_app");
  }

  @Test
  void a_reader_that_may_be_the_wrong_role_is_given_nothing() {
    assertThat(
            Audits.after(
                    "revoke login_reader from login_gonogo; alter role login_reader login nobypassrls")
                .script())
        .endsWith(
            """

            -- Nothing has to be given.

            -- Left out as long as the reader may do more than read, since it may be the wrong role:
            -- login_reader is held by row level security, and does not know all rows: ALTER ROLE login_reader BYPASSRLS
            -- login_gonogo may not become login_reader: GRANT login_reader TO login_gonogo WITH INHERIT FALSE, SET TRUE

            -- Too much was given already. If nobody else needs these roles, take it away: run the statements below
            -- without the dashes. Otherwise name other roles, and print this again.
            -- ALTER ROLE login_reader NOLOGIN;
            """);
  }
}
