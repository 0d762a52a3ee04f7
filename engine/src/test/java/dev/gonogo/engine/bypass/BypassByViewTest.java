package dev.gonogo.engine.bypass;

import static dev.gonogo.engine.bypass.BypassSearch.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BypassByViewTest {

  /** A view of the owner of the table, who is subject to policies, but to others. */
  private static final String DIRECTORY =
      """
      create policy directory on notes for select to bypass_owner using (id < 10);
      create view "Directory" as select id from notes;
      alter view "Directory" owner to bypass_owner;
      grant select (id) on "Directory" to bypass_app;
      """;

  @Test
  void finds_a_view_whose_owner_has_other_policies() {
    assertThat(found(DIRECTORY))
        .isEqualTo(
            "bypass_app gets past the policies of notes: it may SELECT \"Directory\", a view without security_invoker that reads notes as its owner bypass_owner, to whom other policies apply: directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "on", "TRUE", "1"})
  void a_view_that_reads_as_its_invoker_is_none(String yes) {
    String sql = DIRECTORY + "alter view \"Directory\" set (security_invoker = %s)".formatted(yes);

    assertThat(BypassSearch.after(15, GUARDED + sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void the_innermost_view_decides_as_whom_a_table_is_read() {
    assertThat(
            found(
                """
                create view inner_view with (security_invoker = false) as select * from notes;
                create view invoked with (security_invoker) as select * from inner_view;
                create view harmless with (security_invoker) as select * from notes;
                create view owned as select * from harmless;
                grant select, update on invoked, owned to bypass_app;
                """))
        .isEqualTo(
            "bypass_app gets past the policies of notes: it may SELECT, UPDATE invoked and so inner_view, a view without security_invoker that reads notes as its owner gonogo, who is not subject to them");
  }

  @Test
  void finds_what_a_materialized_view_holds_through_other_views() {
    assertThat(
            found(
                """
                create view behind as select * from notes;
                create materialized view "Totals" as select count(*) from behind;
                create view before as select * from "Totals";
                grant select on before to bypass_app;
                """))
        .isEqualTo(
            "bypass_app gets past the policies of notes: it may SELECT before and so \"Totals\", a materialized view, which shows what it holds of notes to everybody alike");
  }

  @Test
  void finds_functions_by_what_their_owners_reach() {
    assertThat(
            found(
                """
                create role bypass_other;
                create role bypass_reader bypassrls;
                grant usage on schema public to bypass_reader;
                grant select on notes to bypass_reader;
                create role bypass_staff;
                grant bypass_staff to bypass_app with inherit false;
                grant usage on schema public to bypass_staff;
                create policy administrators on notes for select to bypass_owner using (id < 10);
                create schema "Admin";
                grant usage on schema "Admin" to bypass_app;
                create function "Admin"."Is"(int, text[]) returns bool language sql security definer as 'select true';
                alter function "Admin"."Is"(int, text[]) owner to bypass_owner;
                create function nothing() returns bool language sql security definer as 'select true';
                alter function nothing() owner to bypass_other;
                create procedure reads() language sql security definer as 'select true';
                alter procedure reads() owner to bypass_reader;
                revoke execute on procedure reads() from public;
                grant execute on procedure reads() to bypass_staff;
                """))
        .isEqualTo(
            """
            bypass_app gets past the policies of notes: it may call "Admin"."Is"(integer, text[]), which runs as its owner bypass_owner (SECURITY DEFINER), to whom other policies apply: administrators
            bypass_app gets past the policies of notes: as bypass_staff (bypass_app → bypass_staff) it may call reads(), which runs as its owner bypass_reader (SECURITY DEFINER), who is not subject to them""");
  }

  private static String found(String sql) {
    return BypassSearch.after(TestServer.DEFAULT_MAJOR, GUARDED + sql).message();
  }
}
