package dev.gonogo.engine.bypass;

import static dev.gonogo.engine.bypass.BypassSearch.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.DeclaredRows.Changeable;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.sql.Condition;
import dev.gonogo.engine.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BypassByPolicyTest {
  private static final Condition ALL = new Condition("all");
  private static final Condition NONE = new Condition("none");

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "(1 = 1)", "not false", "'a' = 'a'", "(select true)", "id = 1 or true"})
  void finds_a_policy_that_is_always_true(String using) {
    Outcome outcome =
        BypassSearch.after(
            GUARDED + "create policy \"Debug\" on notes using (%s)".formatted(using));

    assertThat(outcome.message())
        .isEqualTo(
            using.startsWith("id")
                ? "bypass_app has no way past the policies of 1 table"
                : "policy \"Debug\" on notes lets bypass_app SELECT, INSERT, UPDATE, DELETE every row: it is always true. Narrow it, or say \"all\" under \"visible rows\" and \"changeable rows\"");
  }

  @Test
  void what_the_spec_file_says_is_meant() {
    String sql =
        GUARDED
            + """
            create policy all_seen on notes for select using (true);
            create policy all_added on notes for insert with check (true);
            create policy all_removed on notes for delete to bypass_app using (true);
            create view directory as select id from notes;
            grant select on directory to bypass_app;
            """;

    assertThat(declared(ALL, new Changeable(ALL, NONE, ALL, false), sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(declared(new Condition("id = 1"), Changeable.NOTHING, sql).message())
        .isEqualTo(
            """
            bypass_app gets past the policies of notes: it may SELECT directory, a view without security_invoker that reads notes as its owner gonogo, who is not subject to them
            policy all_added on notes lets bypass_app INSERT every row: it is always true. Narrow it, or say "all" under "visible rows" and "changeable rows"
            policy all_removed on notes lets bypass_app DELETE every row: it is always true. Narrow it, or say "all" under "visible rows" and "changeable rows"
            policy all_seen on notes lets bypass_app SELECT every row: it is always true. Narrow it, or say "all" under "visible rows" and "changeable rows\"""");
  }

  @Test
  void finds_policies_for_roles_of_nobody() {
    assertThat(
            found(
                """
                create role "Bypass_Auditor";
                create role bypass_group;
                grant bypass_group to bypass_app;
                create policy auditors on notes to "Bypass_Auditor" using (id = 1);
                create policy groups on notes to bypass_group using (id = 1);
                create policy owners on notes to bypass_owner using (id = 1);
                """))
        .isEqualTo(
            "policy auditors on notes is for \"Bypass_Auditor\", whom none of bypass_app can act as");
  }

  @Test
  void finds_settings_that_raise_an_error_where_nobody_set_them() {
    assertThat(
            found(
                """
                create function me() returns text stable return current_setting('app.me');
                create function i() returns text language sql stable as $$
                  -- current_setting('app.comment')
                  select nullif(current_setting('app.i', false), '') || current_setting('app.you', true) $$;
                create function outer_me() returns text stable return me();
                create policy asks on notes using (owner = current_setting('app.it'));
                create policy calls on notes using (owner = outer_me() or owner = (select i()));
                """))
        .isEqualTo(
            """
            policy asks on notes asks current_setting('app.it'), which raises an error where it is not set. Write current_setting('app.it', true)
            policy calls on notes calls i(), which asks current_setting('app.i'), which raises an error where it is not set. Write current_setting('app.i', true)
            policy calls on notes calls me(), which asks current_setting('app.me'), which raises an error where it is not set. Write current_setting('app.me', true)""");
  }

  @Test
  void finds_rows_that_can_be_given_away() {
    assertThat(
            found(
                """
                alter table notes add "State" text;
                create function me() returns text stable return current_setting('app.me', true);
                create policy a on notes for update using (owner = me()) with check (true);
                create policy b on notes for update using (owner = (select me()) and "State" = 'new') with check ("State" <> 'owner');
                create policy c on notes for update using ("State" = (me())::varchar and id = 1) with check (id = 1);
                create policy d on notes for update using (owner = current_user) with check ("State" = 'x' and owner is not null);
                create policy e on notes for update using (current_user = owner) with check (id > 1);
                create policy f on notes for update using (owner = me());
                create policy g on notes for update to bypass_owner using (owner = me()) with check (id = 1);
                """))
        .isEqualTo(
            """
            policy a on notes lets bypass_app give a row to somebody else: its WITH CHECK is always true
            policy b on notes lets bypass_app give a row to somebody else: its WITH CHECK does not name owner, as its USING does
            policy c on notes lets bypass_app give a row to somebody else: its WITH CHECK does not name "State", as its USING does
            policy e on notes lets bypass_app give a row to somebody else: its WITH CHECK does not name owner, as its USING does""");
  }

  private static Outcome declared(Condition visible, Changeable changeable, String sql) {
    DeclaredRows rows =
        new DeclaredRows(
            "notes",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of("student", visible),
            Map.of("student", visible),
            Map.of("student", changeable));
    return BypassSearch.after(TestServer.DEFAULT_MAJOR, "none", Map.of("notes", rows), sql);
  }

  private static String found(String sql) {
    return BypassSearch.after(TestServer.DEFAULT_MAJOR, GUARDED + sql).message();
  }
}
