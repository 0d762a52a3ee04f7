package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;

class TablesCheckTest {

  @Test
  void passes_where_all_is_as_written() {
    Outcome outcome =
        check(
            "{ present: [users, audit.log], absent: pre_deploy }",
            "create table users (); create schema audit; create table audit.log ();");

    assertThat(outcome).isEqualTo(Outcome.passed("present: users, audit.log; absent: pre_deploy"));
  }

  @Test
  void finds_each_table_that_is_missing_or_should_not_be_there() {
    Outcome outcome =
        check("{ present: [users, log], absent: [older, old] }", "create table old ();");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .extracting(Finding::text)
        .containsExactly(
            "table users is missing", "table log is missing", "table old exists, but should not");
    assertThat(outcome.message())
        .isEqualTo(
            """
            table users is missing
            table log is missing
            table old exists, but should not""");
  }

  @Test
  void names_are_folded_as_postgresql_folds_them() {
    String tables = "create table Users (); create table \"Mixed Case\" ();";

    assertThat(check("{ present: [USERS, '\"Mixed Case\"', public.users] }", tables).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("{ present: ['\"Users\"', '\"mixed case\"'] }", tables).message())
        .isEqualTo("table \"Users\" is missing\ntable \"mixed case\" is missing");
  }

  @Test
  void a_table_of_another_schema_is_another_table() {
    assertThat(
            check("{ present: log }", "create schema audit; create table audit.log ();").message())
        .isEqualTo("table log is missing");
  }

  @Test
  void partitioned_tables_partitions_and_views_are_tables() {
    String sql =
        """
        create table events (day date) partition by range (day);
        create table events_2026 partition of events default;
        create view recent as select * from events;
        create materialized view totals as select count(*) from events;
        """;

    assertThat(check("{ present: [events, events_2026, recent, totals] }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("{ absent: recent }", sql).message())
        .isEqualTo("table recent exists, but should not");
  }

  @Test
  void naming_no_table_is_a_problem() {
    assertThat(Spec.problems(TablesCheck.class, "{}"))
        .containsExactly("f.yaml:1:1: name at least one table under \"present\" or \"absent\"");
  }

  @Test
  void what_is_no_name_is_a_problem() {
    assertThat(Spec.problems(TablesCheck.class, "present: a.b.c"))
        .containsExactly(
            "f.yaml:1:1: \"a.b.c\" is not the name of an object: write name, schema.name or"
                + " \"Quoted\".name");
  }

  @Test
  void a_table_that_must_and_must_not_exist_is_a_problem() {
    assertThat(Spec.problems(TablesCheck.class, "present: [a, Users]\nabsent: [public.users]"))
        .containsExactly("f.yaml:1:1: table users is both under \"present\" and under \"absent\"");
  }

  @Test
  void an_unknown_key_is_a_problem() {
    assertThat(Spec.problems(TablesCheck.class, "presnt: a"))
        .containsExactly(
            "f.yaml:1:1: unknown key \"presnt\". Allowed: absent, present. Did you mean"
                + " \"present\"?");
  }

  private static Outcome check(String spec, String sql) {
    return Spec.bound(TablesCheck.class, spec).check(Catalogs.after(sql));
  }
}
