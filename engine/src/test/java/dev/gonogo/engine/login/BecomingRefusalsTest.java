package dev.gonogo.engine.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BecomingRefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pg_write_all_data|writes every table
          pg_read_all_data|reads every table, the verifiers of all passwords in pg_authid among them
          pg_maintain|may vacuum, reindex and lock every table
          pg_read_server_files|reads the files of the server
          pg_write_server_files|writes files of the server
          pg_execute_server_program|runs programs on the server
          pg_signal_backend|ends the sessions of others
          pg_checkpoint|forces checkpoints
          pg_create_subscription|creates subscriptions
          """)
  void a_dangerous_predefined_role(String role, String does) {
    assertThat(Audits.after("grant %s to login_gonogo".formatted(role)).refusals())
        .containsExactly(
            "login_gonogo can act as %1$s (login_gonogo → %1$s), who %2$s: REVOKE %1$s FROM login_gonogo GRANTED BY gonogo"
                .formatted(role, does));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inherit true, set false", "inherit false, set true"})
  void by_inheriting_or_becoming_it(String options) {
    assertThat(Audits.after("grant pg_write_all_data to login_gonogo with " + options).refusals())
        .hasSize(1);
    assertThat(
            Audits.after("grant pg_write_all_data to login_gonogo with inherit false, set false")
                .refusals())
        .isEmpty();
  }

  @Test
  void one_that_a_later_major_brings() {
    assertThat(Audits.after(18, "grant pg_signal_autovacuum_worker to login_gonogo").refusals())
        .containsExactly(
            "login_gonogo can act as pg_signal_autovacuum_worker (login_gonogo → pg_signal_autovacuum_worker), who ends the workers of autovacuum: REVOKE pg_signal_autovacuum_worker FROM login_gonogo GRANTED BY gonogo");
    assertThat(PredefinedRole.isHarmless("pg_of_tomorrow")).isFalse();
    assertThat(PredefinedRole.does("pg_of_tomorrow"))
        .isEqualTo("may do what is not known to be harmless");
  }

  @Test
  void roles_that_only_tell_of_the_server_are_fine() {
    assertThat(
            Audits.after(
                    "grant pg_monitor, pg_read_all_settings, pg_read_all_stats, pg_stat_scan_tables, pg_use_reserved_connections to login_gonogo with inherit true")
                .refusals())
        .isEmpty();
  }

  @Test
  void through_an_actor_what_a_query_reaches_in_a_read_only_transaction() {
    assertThat(Audits.after("grant pg_signal_backend to login_app with set false").refusals())
        .containsExactly(
            "login_gonogo can act as pg_signal_backend (login_gonogo → login_app → pg_signal_backend), who ends the sessions of others: take it from login_app");
    assertThat(Audits.after("grant pg_write_all_data to login_app with inherit false").refusals())
        .containsExactly(
            "login_gonogo can act as pg_write_all_data (login_gonogo → login_app → pg_write_all_data), who writes every table: take it from login_app");
  }

  @Test
  void a_role_that_no_actor_is() {
    assertThat(Audits.after("grant login_deployer to login_gonogo").refusals())
        .containsExactly(
            "login_gonogo may become login_deployer (login_gonogo → login_deployer), whom no actor of the spec file names: REVOKE login_deployer FROM login_gonogo GRANTED BY gonogo");
    assertThat(
            Audits.after(
                    "create role \"login_Root\" superuser bypassrls; grant \"login_Root\" to login_gonogo")
                .refusals())
        .containsExactly(
            "login_gonogo may become \"login_Root\" (login_gonogo → \"login_Root\"), who is a superuser and bypasses row level security (BYPASSRLS), whom no actor of the spec file names: REVOKE \"login_Root\" FROM login_gonogo GRANTED BY gonogo");
  }

  @Test
  void a_role_behind_an_actor() {
    String group = "create role login_group; grant login_group to login_app";

    assertThat(Audits.after(group + " with inherit false").refusals())
        .containsExactly(
            "login_gonogo may become login_group (login_gonogo → login_app → login_group), whom no actor of the spec file names: declare an actor of this role, or take it from login_app");
    assertThat(Audits.after(group).refusals()).isEmpty();
    assertThat(Audits.after(group + "; alter role login_group bypassrls").refusals())
        .containsExactly(
            "login_gonogo may become login_group (login_gonogo → login_app → login_group), who bypasses row level security (BYPASSRLS): take it away, or ask as another role than login_app");
    assertThat(Audits.after(group + "; grant login_group to login_gonogo").refusals())
        .as("its own membership is nothing that the actor brings")
        .containsExactly(
            "login_gonogo may become login_group (login_gonogo → login_group), whom no actor of the spec file names: REVOKE login_group FROM login_gonogo GRANTED BY gonogo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          superuser|is a superuser
          createrole|may create roles (CREATEROLE)
          replication|may copy the whole cluster (REPLICATION)
          """)
  void an_actor_that_is_more_than_one(String attribute, String does) {
    assertThat(Audits.after("alter role login_app " + attribute).refusals())
        .containsExactly(
            "login_gonogo may become login_app (login_gonogo → login_app), who %s: ask as another role, and REVOKE login_app FROM login_gonogo GRANTED BY gonogo"
                .formatted(does));
  }

  @Test
  void an_actor_that_it_inherits() {
    assertThat(Audits.after("grant login_app to login_gonogo with inherit true").refusals())
        .containsExactly(
            "login_gonogo inherits login_app (login_gonogo → login_app), and so has its privileges all the time: GRANT login_app TO login_gonogo WITH INHERIT FALSE GRANTED BY gonogo");
    assertThat(Audits.after("grant login_reader to login_gonogo with inherit true").refusals())
        .containsExactly(
            "login_gonogo inherits login_reader (login_gonogo → login_reader), and so has its privileges all the time: GRANT login_reader TO login_gonogo WITH INHERIT FALSE GRANTED BY gonogo");
    assertThat(
            Audits.after(
                    "create role login_group; grant login_app to login_group; grant login_group to login_gonogo with inherit true, set false")
                .refusals())
        .containsExactly(
            "login_gonogo inherits login_app (login_gonogo → login_group → login_app), and so has its privileges all the time: REVOKE login_group FROM login_gonogo GRANTED BY gonogo");
  }

  @Test
  void every_grantor_has_a_membership_of_its_own() {
    String sql =
        """
        create role login_grantor; grant login_app to login_grantor with admin option;
        set role login_grantor; grant login_app to login_gonogo with inherit true; reset role
        """;
    LoginAudit audit = Audits.after(sql);

    assertThat(audit.refusals())
        .containsExactly(
            "login_gonogo inherits login_app (login_gonogo → login_app), and so has its privileges all the time: GRANT login_app TO login_gonogo WITH INHERIT FALSE GRANTED BY login_grantor");
    assertThat(Audits.after(sql + ";" + Audits.withProposals(audit.script())).refusals()).isEmpty();
  }

  @Test
  void a_membership_that_it_may_grant() {
    assertThat(Audits.after("grant login_app to login_gonogo with admin option").refusals())
        .containsExactly(
            "login_gonogo may grant membership in login_app, to itself too (ADMIN OPTION): REVOKE ADMIN OPTION FOR login_app FROM login_gonogo GRANTED BY gonogo");
    assertThat(
            Audits.after(
                    "grant login_deployer to login_gonogo with admin true, inherit false, set false")
                .refusals())
        .containsExactly(
            "login_gonogo may grant membership in login_deployer, to itself too (ADMIN OPTION): REVOKE ADMIN OPTION FOR login_deployer FROM login_gonogo GRANTED BY gonogo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter role login_reader login|login_reader may log in (LOGIN): ALTER ROLE login_reader NOLOGIN
          alter role login_reader createdb|login_reader may create databases (CREATEDB): ALTER ROLE login_reader NOCREATEDB
          alter role login_reader createrole|login_reader may create roles (CREATEROLE): ALTER ROLE login_reader NOCREATEROLE
          alter role login_reader replication|login_reader may copy the whole cluster (REPLICATION): ALTER ROLE login_reader NOREPLICATION
          alter role login_reader superuser|login_reader is a superuser, to whom nothing is denied: name a reader that is for nothing else
          grant insert on app.notes to login_reader|login_reader has INSERT on app.notes, and may only read: REVOKE INSERT ON TABLE app.notes FROM login_reader
          alter table app.notes owner to login_reader|login_reader owns table app.notes, and an owner may do everything: REASSIGN OWNED BY login_reader TO another role
          grant login_app to login_reader|login_reader is a member of login_app, and a reader has only what it was granted itself: REVOKE login_app FROM login_reader GRANTED BY gonogo
          """)
  void a_reader_that_does_more_than_read(String sql, String refusal) {
    assertThat(Audits.after(sql).refusals()).containsExactly(refusal);
  }
}
