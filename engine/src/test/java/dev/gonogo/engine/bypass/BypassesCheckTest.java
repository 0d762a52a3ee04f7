package dev.gonogo.engine.bypass;

import static dev.gonogo.engine.bypass.BypassSearch.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BypassesCheckTest {

  /** What looks like each of the ways and is none. */
  private static final String HARMLESS =
      """
      create view counted as select 1 as one from pg_class;
      create view unseen as select * from notes;
      grant select on counted to bypass_app;
      create materialized view stored as select * from notes;
      create function bypass_me() returns text security definer return 'me';
      alter function bypass_me() owner to bypass_owner;
      create function hidden() returns text security definer return 'me';
      revoke execute on function hidden() from public;
      create function for_a_trigger() returns trigger language plpgsql security definer as 'begin return new; end';
      create table parts (id int) partition by range (id);
      create table parts_1 partition of parts default;
      alter table parts enable row level security;
      grant select on parts to bypass_app;
      create table unread (id int);
      create schema other;
      create table other.open (id int);
      grant usage on schema other to bypass_app;
      grant select on other.open to bypass_app;
      alter default privileges for role bypass_owner in schema other grant select on tables to bypass_app;
      create policy narrowed on parts using (true);
      create policy narrow on parts as restrictive using (id = 1);
      create view fruitless as select * from notes;
      alter view fruitless owner to bypass_owner;
      grant select on fruitless to bypass_app;
      create policy two_arguments on notes to bypass_app
        using (owner = current_setting('app.me', true) and current_setting('search_path') <> '')
        with check (owner = current_setting('app.me', true));
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void passes_where_there_is_no_way(int major) {
    Outcome outcome = BypassSearch.after(major, GUARDED + HARMLESS);

    assertThat(outcome.message()).isEqualTo("bypass_app has no way past the policies of 2 tables");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations().get(0).text())
        .startsWith("way ")
        .contains("superuser                                    0")
        .hasLineCount(19);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void finds_every_way_on_every_major(int major) {
    String sql =
        """
        create table "Log" (id int);
        create table parts (id int) partition by range (id);
        create table "Parts 1" partition of parts default;
        create role bypass_parts;
        alter table parts owner to bypass_parts;
        create table child () inherits (notes);
        alter table parts enable row level security;
        create view directory as select id from notes;
        create materialized view totals as select count(*) from notes;
        create function count_notes() returns bigint language sql security definer as 'select count(*) from public.notes';
        grant select on "Log", "Parts 1", child, directory, totals to bypass_app;
        grant truncate, trigger on notes to bypass_app;
        grant bypass_parts to bypass_app;
        alter default privileges for role bypass_owner in schema public grant select, insert on tables to bypass_app;
        create policy debug on notes for select using (true);
        """;

    assertThat(BypassSearch.after(major, GUARDED + sql).message())
        .isEqualTo(
            """
            bypass_app gets past the policies of parts: it can act as bypass_parts (bypass_app → bypass_parts), who owns the table, on which row level security is not forced
            bypass_app gets past the policies of notes: it may SELECT directory, a view without security_invoker that reads notes as its owner gonogo, who is not subject to them
            bypass_app gets past the policies of notes: it may SELECT totals, a materialized view, which shows what it holds of notes to everybody alike
            bypass_app gets past every policy: it may call count_notes(), which runs as its owner gonogo (SECURITY DEFINER), a superuser
            bypass_app gets past the policies of notes: it may SELECT child, a table that inherits from it and has no row level security of its own
            bypass_app gets past the policies of notes: it may TRUNCATE it, which removes every row
            bypass_app gets past the policies of notes: it may create triggers on it (TRIGGER), which run as whoever changes a row
            tables that bypass_owner will create in schema public will be open to bypass_app (SELECT, INSERT): row level security must be enabled on each
            "Log" has no row level security, and bypass_app may SELECT it
            policy debug on notes lets bypass_app SELECT every row: it is always true. Narrow it, or say "all" under "visible rows" and "changeable rows\"""");
  }

  @Test
  void a_database_without_row_level_security_proves_nothing() {
    assertThat(BypassSearch.after("create table open (id int)"))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "row level security is enabled on no table, so there is nothing to get past"));
  }

  @Test
  void judges_the_roles_that_are_named() {
    Outcome outcome =
        BypassSearch.after(
            TestServer.DEFAULT_MAJOR,
            "{ roles: [bypass_app, Bypass_Staff, bypass_gone] }",
            Map.of(),
            GUARDED
                + """
                create role "Bypass_Staff";
                create policy staff on notes to "Bypass_Staff" using (owner = 'staff');
                grant usage on schema public to "Bypass_Staff";
                grant truncate on notes to "Bypass_Staff";
                """);

    assertThat(outcome.message())
        .isEqualTo(
            """
            role bypass_gone is missing
            "Bypass_Staff" gets past the policies of notes: it may TRUNCATE it, which removes every row""");
  }

  @Test
  void what_is_no_expectation_is_a_problem() {
    assertThat(Spec.problems(BypassesCheck.class, "some"))
        .containsExactly("f.yaml:1:1: \"some\" is not one of: none. Did you mean \"none\"?");
  }
}
