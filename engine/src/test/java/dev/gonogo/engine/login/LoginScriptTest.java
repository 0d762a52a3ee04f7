package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.testing.Catalogs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginScriptTest {
  private static final String ROLE =
      " NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ";

  @Test
  void makes_both_roles_and_nothing_else() {
    assertThat(script(17, Audits.APPLICATION, Audits.EXPECTED))
        .isEqualTo(
            """
            -- Roles with which Gonogo verifies database check_catalogs on PostgreSQL 17. Review it, then run it there.
            -- login_gonogo logs in and may do nothing itself; it can become: "login_Teacher", login_app, login_reader.
            -- login_reader cannot log in; it reads what it is granted, past row level security, and nothing else.
            -- Run it as a superuser, or as a role with CREATEROLE and BYPASSRLS that has ADMIN OPTION on the actors and may grant SELECT on the tables.
            -- No password is set here: do it yourself, in psql with \\password login_gonogo

            BEGIN;
            CREATE ROLE login_gonogo LOGIN%1$sNOBYPASSRLS;
            GRANT "login_Teacher" TO login_gonogo WITH INHERIT FALSE, SET TRUE;
            GRANT login_app TO login_gonogo WITH INHERIT FALSE, SET TRUE;
            CREATE ROLE login_reader NOLOGIN%1$sBYPASSRLS;
            GRANT login_reader TO login_gonogo WITH INHERIT FALSE, SET TRUE;
            GRANT USAGE ON SCHEMA app TO login_reader;
            GRANT SELECT (id, owner) ON TABLE app.notes TO login_reader;
            GRANT SELECT (id) ON TABLE app.titles TO login_reader;
            GRANT SELECT ON TABLE public."Mixed Case" TO login_reader;
            COMMIT;
            """
                .formatted(ROLE));
  }

  @Test
  void without_options_and_without_a_reader() {
    ExpectedLogin expected =
        new ExpectedLogin("login_gonogo", Set.of("login_app"), Optional.empty(), Map.of());

    assertThat(
            script(
                15,
                Audits.APPLICATION + "revoke connect on database check_catalogs from public",
                expected))
        .isEqualTo(
            """
            -- Roles with which Gonogo verifies database check_catalogs on PostgreSQL 15. Review it, then run it there.
            -- login_gonogo logs in and may do nothing itself; it can become: login_app.
            -- Run it as a superuser, or as a role with CREATEROLE.
            -- No password is set here: do it yourself, in psql with \\password login_gonogo

            BEGIN;
            CREATE ROLE login_gonogo LOGIN%sNOBYPASSRLS;
            GRANT CONNECT ON DATABASE check_catalogs TO login_gonogo;
            GRANT login_app TO login_gonogo;
            COMMIT;
            """
                .formatted(ROLE));
    assertThat(script(15, Audits.APPLICATION, Audits.EXPECTED))
        .contains("-- Run it as a superuser: only one may give BYPASSRLS before PostgreSQL 16.\n");
  }

  @Test
  void takes_nothing_from_a_login_that_is_there_for_something_else() {
    assertThat(script(17, Audits.APPLICATION, Audits.EXPECTED.withLogin("gonogo")))
        .contains(
            "\n-- gonogo is there for something else and stays as it is: log in as another.\n")
        .contains("\nCREATE ROLE gonogo_2 LOGIN")
        .contains("\nGRANT login_app TO gonogo_2 WITH INHERIT FALSE, SET TRUE;")
        .doesNotContain("REVOKE", "ALTER");
  }

  @Test
  void names_that_would_end_a_comment_or_a_quotation() {
    String login = "login_a\nb\"; drop table x; --";
    String application =
        """
        create role "login_x
        y";
        create schema "S.1"; create table "S.1"."T""2" ("A b" int);
        """;
    ExpectedLogin expected =
        new ExpectedLogin(
            login,
            Set.of("login_x\ny", "login_gone\nselect 1/0;"),
            Optional.of("Login Reader"),
            Map.of(new QualifiedName("S.1", "T\"2"), Set.of("A b")));
    String script = script(17, application, expected);

    assertThat(script)
        .contains("\n-- there is no role \"login_gone\n-- select 1/0;\", so that nobody can ask")
        .contains("\nGRANT SELECT (\"A b\") ON TABLE \"S.1\".\"T\"\"2\" TO \"Login Reader\";\n");
    LoginAudit audit =
        LoginAudit.of(Catalogs.after(17, application + Audits.statements(script)), expected);
    assertThat(audit.refusals()).isEmpty();
    assertThat(audit.obstacles()).containsOnlyKeys("login_gone\nselect 1/0;");
  }

  @Test
  void lets_in_a_login_that_is_none_yet() {
    assertThat(
            script(
                17,
                Audits.APPLICATION + Audits.script(17) + "alter role login_gonogo nologin",
                Audits.EXPECTED))
        .endsWith("\n\nBEGIN;\nALTER ROLE login_gonogo LOGIN;\nCOMMIT;\n");
  }

  @Test
  void is_the_same_for_the_same_catalog() {
    Catalog catalog = Catalogs.after(17, Audits.APPLICATION);

    assertThat(LoginAudit.of(catalog, Audits.EXPECTED))
        .isEqualTo(LoginAudit.of(catalog, Audits.EXPECTED));
    assertThat(Audits.expected("b", "a").actors()).containsExactly("a", "b");
  }

  private static String script(int major, String application, ExpectedLogin expected) {
    return LoginAudit.of(Catalogs.after(major, application), expected).script();
  }
}
