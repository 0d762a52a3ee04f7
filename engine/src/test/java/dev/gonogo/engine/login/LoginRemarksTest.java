package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRemarksTest {
  private static final String TEMPORARY =
      "everybody has TEMPORARY on database check_catalogs through PUBLIC, login_gonogo too; a READ ONLY transaction keeps it from that. To take it from everybody: REVOKE TEMPORARY ON DATABASE check_catalogs FROM PUBLIC";

  @Test
  void what_everybody_may_do() {
    assertThat(Audits.after("").remarks()).containsExactly(TEMPORARY);
    assertThat(
            Audits.after(
                    "revoke temporary on database check_catalogs from public; grant insert, select on app.notes to public; grant select on pg_authid to public")
                .remarks())
        .containsExactly(
            "everybody has INSERT on app.notes through PUBLIC, login_gonogo too; a READ ONLY transaction keeps it from that. To take it from everybody: REVOKE INSERT ON TABLE app.notes FROM PUBLIC",
            "everybody has SELECT on pg_catalog.pg_authid through PUBLIC, login_gonogo too. To take it from everybody: REVOKE SELECT ON TABLE pg_catalog.pg_authid FROM PUBLIC");
  }

  @Test
  void everybody_creates_in_public_before_15() {
    assertThat(Audits.after(14, "").remarks())
        .containsExactly(
            TEMPORARY,
            "everybody has CREATE on schema public through PUBLIC, login_gonogo too; a READ ONLY transaction keeps it from that. To take it from everybody: REVOKE CREATE ON SCHEMA public FROM PUBLIC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter role login_app bypassrls|login_app bypasses row level security (BYPASSRLS): as this actor everything is seen
          alter role login_app createdb|login_app may change the databases of the cluster (CREATEDB): only the READ ONLY transaction keeps it from that
          grant insert, update on app.notes to login_app|login_app may change 1 table: only the READ ONLY transaction keeps it from that
          grant pg_write_all_data to login_app|login_app may change what pg_write_all_data may: only the READ ONLY transaction keeps it from that
          grant pg_read_all_data to login_app|login_app can act as pg_read_all_data, who reads every table, the verifiers of all passwords in pg_authid among them
          grant select on app.notes to login_reader; grant select (title) on app.titles to login_reader; grant select on "Mixed Case 1" to login_reader|login_reader may read more than the checks need: app.notes, app.titles (title), "Mixed Case 1"
          grant login_reader to login_app|others may become login_reader too, and read past row level security then: login_app
          grant pg_use_reserved_connections to login_gonogo with inherit true|login_gonogo uses the reserved connections (pg_use_reserved_connections): on a full server it takes one that an administrator may need
          grant execute on function pg_read_file(text), pg_ls_dir(text) to login_gonogo|login_gonogo may call functions of the server that not everybody may: pg_catalog.pg_ls_dir(text), pg_catalog.pg_read_file(text)
          """)
  void are_no_refusals(String sql, String remark) {
    LoginAudit audit = Audits.after(sql);

    assertThat(audit.remarks()).containsExactly(TEMPORARY, remark);
    assertThat(audit.refusals()).isEmpty();
    assertThat(audit.obstacles()).isEmpty();
  }

  @Test
  void what_an_actor_may_change_is_one_sentence_with_what_it_inherits() {
    assertThat(
            Audits.after(
                    """
                    create role login_group; grant login_group to login_app;
                    grant insert on app.notes, app.titles to login_group;
                    grant update (body) on app.notes to login_app;
                    grant usage on sequence app.numbers to login_group;
                    grant create on schema app to login_app;
                    alter table "Mixed Case" owner to login_group;
                    grant login_deployer to login_app with admin true, inherit false, set false
                    """)
                .remarks())
        .containsExactly(
            TEMPORARY,
            "login_app may change 2 tables, 1 sequence, 1 schema, 1 object of its own, the members of 1 role: only the READ ONLY transaction keeps it from that",
            "login_gonogo may become login_group too, which gives it nothing that login_app does not inherit");
  }

  @Test
  void an_actor_that_owns_the_database() {
    LoginAudit audit = Audits.after("alter database check_catalogs owner to login_app");

    assertThat(audit.remarks())
        .containsExactly(
            TEMPORARY,
            "login_app may change 2 objects of its own, what pg_database_owner may: only the READ ONLY transaction keeps it from that");
    assertThat(audit.refusals()).isEmpty();
  }

  @Test
  void default_privileges_are_no_danger() {
    assertThat(
            Audits.after("alter default privileges grant insert on tables to login_gonogo")
                .refusals())
        .isEmpty();
  }

  @Test
  void functions_that_run_as_their_owners() {
    LoginAudit audit =
        Audits.after(
            """
            create function app.who() returns int language sql stable security definer as 'select 1';
            create function app.refund(int, text) returns int language sql security definer as 'select 1';
            create function app.pay() returns int language sql security definer as 'select 1';
            create function app.hidden() returns int language sql security definer as 'select 1';
            create function app.caller() returns int language sql as 'select 1';
            create function app.react() returns trigger language plpgsql security definer as 'begin return new; end';
            revoke execute on function app.pay(), app.hidden() from public;
            grant execute on function app.pay() to "login_Teacher"
            """);

    assertThat(audit.remarks())
        .containsExactly(
            TEMPORARY,
            "login_gonogo may call, itself or as whom it becomes, functions that run as their owners (SECURITY DEFINER), as READ ONLY as the transaction: app.pay() (volatile, as gonogo), app.refund(integer, text) (volatile, as gonogo), app.who() (stable, as gonogo)");
  }

  @Test
  void many_functions_are_counted() {
    List<String> remarks =
        Audits.after(
                """
                do $$ begin
                  for i in 1..12 loop
                    execute format('create function app.f%s() returns int language sql security definer as ''select 1''', i);
                  end loop;
                end $$""")
            .remarks();

    assertThat(remarks).hasSize(2);
    assertThat(remarks.get(1)).endsWith("app.f7() (volatile, as gonogo) and 2 more");
  }
}
