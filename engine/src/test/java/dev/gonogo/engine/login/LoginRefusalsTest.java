package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRefusalsTest {

  @Test
  void the_login_of_the_script_is_fit() {
    LoginAudit audit = Audits.after("");

    assertThat(audit.refusals()).isEmpty();
    assertThat(audit.obstacles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter role login_gonogo createrole|login_gonogo may create roles (CREATEROLE): ALTER ROLE login_gonogo NOCREATEROLE
          alter role login_gonogo createdb|login_gonogo may create databases (CREATEDB): ALTER ROLE login_gonogo NOCREATEDB
          alter role login_gonogo replication|login_gonogo may copy the whole cluster (REPLICATION): ALTER ROLE login_gonogo NOREPLICATION
          alter role login_gonogo bypassrls|login_gonogo bypasses row level security (BYPASSRLS): ALTER ROLE login_gonogo NOBYPASSRLS
          """)
  void attributes(String sql, String refusal) {
    assertThat(Audits.after(sql).refusals()).containsExactly(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert on app.notes|INSERT on app.notes, and may only read: REVOKE INSERT ON TABLE app.notes FROM login_gonogo
          update (body, owner) on app.notes|UPDATE (body, owner) on app.notes, and may only read: REVOKE UPDATE (body, owner) ON TABLE app.notes FROM login_gonogo
          delete on app.notes|DELETE on app.notes, and may only read: REVOKE DELETE ON TABLE app.notes FROM login_gonogo
          truncate, trigger on "Mixed Case"|TRIGGER, TRUNCATE on "Mixed Case", and may only read: REVOKE TRIGGER, TRUNCATE ON TABLE public."Mixed Case" FROM login_gonogo
          maintain on app.notes|MAINTAIN on app.notes, and may only read: REVOKE MAINTAIN ON TABLE app.notes FROM login_gonogo
          references on app.notes|REFERENCES on app.notes, and may only read: REVOKE REFERENCES ON TABLE app.notes FROM login_gonogo
          usage on sequence app.numbers|USAGE on sequence app.numbers, and may only read: REVOKE USAGE ON SEQUENCE app.numbers FROM login_gonogo
          update on sequence app.numbers|UPDATE on sequence app.numbers, and may only read: REVOKE UPDATE ON SEQUENCE app.numbers FROM login_gonogo
          create on schema app, public|CREATE on schemas app, public, and may only read: REVOKE CREATE ON SCHEMA app, public FROM login_gonogo
          create on database check_catalogs|CREATE on database check_catalogs, and may only read: REVOKE CREATE ON DATABASE check_catalogs FROM login_gonogo
          temporary on database check_catalogs|TEMPORARY on database check_catalogs, and may only read: REVOKE TEMPORARY ON DATABASE check_catalogs FROM login_gonogo
          set on parameter log_statement|SET on parameter log_statement, and may only read: REVOKE SET ON PARAMETER log_statement FROM login_gonogo
          select on pg_catalog.pg_authid|SELECT on pg_catalog.pg_authid, which holds the verifiers of all passwords: REVOKE SELECT ON TABLE pg_catalog.pg_authid FROM login_gonogo
          """)
  void privileges(String privilege, String refusal) {
    assertThat(Audits.after("grant " + privilege + " to login_gonogo").refusals())
        .containsExactly("login_gonogo has " + refusal);
  }

  @Test
  void a_grant_option() {
    assertThat(
            Audits.after("grant select on app.notes to login_gonogo with grant option").refusals())
        .containsExactly(
            "login_gonogo has SELECT WITH GRANT OPTION on app.notes, and may not grant: REVOKE GRANT OPTION FOR SELECT ON TABLE app.notes FROM login_gonogo");
  }

  @Test
  void what_somebody_else_granted_only_they_revoke() {
    String sql =
        """
        grant insert on app.notes to login_app with grant option;
        set role login_app; grant insert on app.notes to login_gonogo; reset role
        """;
    LoginAudit audit = Audits.after(sql);

    assertThat(audit.refusals())
        .containsExactly(
            "login_gonogo has INSERT on app.notes, and may only read: SET ROLE login_app; REVOKE INSERT ON TABLE app.notes FROM login_gonogo; RESET ROLE");
    assertThat(Audits.after(sql + ";" + Audits.withProposals(audit.script())).refusals()).isEmpty();
  }

  @Test
  void many_tables_are_one_sentence() {
    String tables =
        """
        do $$ begin
          for i in 10..41 loop
            execute format('create table app.t%s (id int); grant insert, delete on app.t%s to login_gonogo', i, i);
          end loop;
        end $$""";
    LoginAudit audit = Audits.after(tables);

    assertThat(audit.refusals())
        .containsExactly(
            "login_gonogo has DELETE, INSERT on app.t10, app.t11, app.t12, app.t13, app.t14, app.t15, app.t16, app.t17, app.t18, app.t19 and 22 more, and may only read: the script has what takes it away");
    assertThat(audit.script()).contains("-- REVOKE DELETE, INSERT ON TABLE app.t10, app.t11");
    assertThat(Audits.after(tables + ";" + Audits.withProposals(audit.script())).refusals())
        .isEmpty();
  }

  @Test
  void privileges_of_a_role_that_it_inherits() {
    assertThat(
            Audits.after(
                    """
                    create role login_writers; create role login_inner;
                    grant insert on app.notes to login_inner; grant login_inner to login_writers;
                    alter sequence app.numbers owner to login_writers;
                    grant login_writers to login_gonogo with inherit true, set false
                    """)
                .refusals())
        .containsExactly(
            "login_gonogo owns sequence app.numbers (login_gonogo → login_writers), and an owner may do everything: REVOKE login_writers FROM login_gonogo GRANTED BY gonogo",
            "login_gonogo has INSERT on app.notes (login_gonogo → login_writers → login_inner), and may only read: REVOKE login_writers FROM login_gonogo GRANTED BY gonogo");
  }

  @Test
  void ownership() {
    assertThat(Audits.after("alter table app.notes owner to login_gonogo").refusals())
        .containsExactly(
            "login_gonogo owns table app.notes, and an owner may do everything: REASSIGN OWNED BY login_gonogo TO another role");
    assertThat(
            Audits.after(
                    "alter table app.notes owner to login_gonogo; revoke all on app.notes from login_gonogo; alter database check_catalogs owner to login_gonogo")
                .refusals())
        .containsExactly(
            "login_gonogo owns database check_catalogs, table app.notes, and an owner may do everything: REASSIGN OWNED BY login_gonogo TO another role");
  }

  @Test
  void a_login_that_is_there_for_something_else() {
    String advice = ": verify with a login that is for nothing else; the script makes one";

    assertThat(Audits.after("alter role login_gonogo superuser").refusals())
        .containsExactly("login_gonogo is a superuser, to whom nothing is denied" + advice);
    assertThat(Audits.after(17, "", Audits.expected("login_app").withLogin("login_app")).refusals())
        .containsExactly(
            "login_app is itself an actor of the spec file, with its privileges all the time"
                + advice);
    assertThat(Audits.after(17, "", Audits.EXPECTED.withLogin("login_reader")).refusals())
        .containsExactly(
            "login_reader is itself the reader, with its privileges all the time" + advice);
    assertThat(Audits.after(17, "", Audits.EXPECTED.withLogin("login_nobody")).refusals())
        .containsExactly("there is no role login_nobody: the script makes it");
  }

  @Test
  void what_its_script_proposes_takes_everything_away() {
    String unfit =
        """
        alter role login_gonogo createrole createdb replication bypassrls;
        grant insert, update (body) on app.notes to login_gonogo;
        grant usage on sequence app.numbers to login_gonogo;
        grant create on schema app to login_gonogo;
        grant create, temporary on database check_catalogs to login_gonogo;
        create foreign data wrapper login_wrapper;
        grant usage on foreign data wrapper login_wrapper to login_gonogo;
        grant execute on function pg_catalog.pg_read_file(text) to login_gonogo with grant option;
        grant pg_write_all_data, pg_read_all_data, login_deployer to login_gonogo with inherit true;
        grant login_app to login_gonogo with admin true, inherit true;
        alter role login_reader login createdb;
        grant delete on app.notes to login_reader;
        grant login_app to login_reader
        """;
    LoginAudit audit = Audits.after(unfit);

    assertThat(audit.refusals()).hasSize(20);
    LoginAudit mended = Audits.after(unfit + ";" + Audits.withProposals(audit.script()));
    assertThat(mended.refusals()).isEmpty();
    assertThat(mended.obstacles()).isEmpty();
  }

  @Test
  void a_login_that_is_fit_is_left_alone() {
    assertThat(Audits.after("").script()).endsWith("\n\n-- Nothing has to be given.\n");
  }
}
