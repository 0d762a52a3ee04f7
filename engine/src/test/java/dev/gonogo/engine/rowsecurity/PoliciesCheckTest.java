package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesCheckTest {
  private static final String TABLES =
      """
      create role policies_app;
      create role "Policies Staff";
      create schema shop;
      create table users (id text, role text);
      create table shop."Orders" (id int, owner text, state text) partition by range (id);
      create table untouched ();
      create function me() returns text return nullif(current_setting('app.me', true), '');
      create policy own on shop."Orders" to policies_app
        using (owner = (select nullif(current_setting('app.me', true), '')))
        with check (owner = (select me()) and state in ('new', 'paid'));
      create policy "Staff reads" on shop."Orders" as restrictive for select
        to "Policies Staff", policies_app
        using (exists (select from users where id = (select me()) and role = 'admin'));
      """;

  private static final String SPEC =
      """
      shop."Orders":
        own:
          to: policies_app
          using: owner = (select NULLIF( current_setting('app.me', true), ''))
          with check: (owner = (select public.me())) and (state in ('new', 'paid'))
        Staff reads:
          for: select
          to: [policies_app, Policies Staff]
          restrictive: true
          using: exists (select from users where users.id = (select me()) and users.role = 'admin')
      untouched: {}
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void passes_where_the_policies_are_those_that_are_written(int major) {
    assertThat(Spec.bound(PoliciesCheck.class, SPEC).check(Catalogs.after(major, TABLES)))
        .isEqualTo(Outcome.passed("2 tables have exactly the policies that are written (2)"));
  }

  @Test
  void finds_what_is_missing_and_what_nobody_wrote() {
    Outcome outcome =
        check(
            """
            drop policy own on shop."Orders";
            create policy debug on shop."Orders" using (true);
            create policy "Any" on untouched for insert to policies_app with check (true);
            """,
            SPEC + "Shop.x: {}");

    assertThat(outcome.message())
        .isEqualTo(
            """
            policy debug on shop."Orders" is not expected: permissive, for all, to public, USING true, no WITH CHECK
            policy own on shop."Orders" is missing
            policy "Any" on untouched is not expected: permissive, for insert, to policies_app, no USING, WITH CHECK true
            table shop.x is missing""");
  }

  @Test
  void finds_every_property_that_differs() {
    Outcome outcome =
        check(
            "",
            """
            shop."Orders":
              own:
                for: update
                using: owner = (select nullif(current_setting('app.me', true), 'x'))
              Staff reads:
                using: exists (select from users where id = (select me()))
                with check: state = 'new'
            """);

    assertThat(outcome.findings())
        .contains(
            new Finding(
                "policy own on shop.\"Orders\" is for all, not for update", "update", "all"));
    assertThat(outcome.message())
        .isEqualTo(
            """
            policy "Staff reads" on shop."Orders" is for select, not for all
            policy "Staff reads" on shop."Orders" is to Policies Staff, policies_app, not to public
            policy "Staff reads" on shop."Orders" is restrictive, not permissive
            policy "Staff reads" on shop."Orders" has USING (EXISTS ( SELECT FROM public.users WHERE ((users.id = ( SELECT public.me() AS me)) AND (users.role = 'admin'::text)))), not USING exists (select from users where id = (select me()))
            policy "Staff reads" on shop."Orders" has no WITH CHECK, not WITH CHECK state = 'new'
            policy own on shop."Orders" is for all, not for update
            policy own on shop."Orders" is to policies_app, not to public
            policy own on shop."Orders" has USING (owner = ( SELECT NULLIF(current_setting('app.me'::text, true), ''::text) AS "nullif")), not USING owner = (select nullif(current_setting('app.me', true), 'x'))
            policy own on shop."Orders" has WITH CHECK ((owner = ( SELECT public.me() AS me)) AND (state = ANY (ARRAY['new'::text, 'paid'::text]))), not no WITH CHECK""");
  }

  @Test
  void what_no_policy_can_be_is_a_problem() {
    assertThat(Spec.problems(PoliciesCheck.class, "{}"))
        .containsExactly("f.yaml:1:1: name at least one table");
    assertThat(Spec.problems(PoliciesCheck.class, "t: { p: { for: insert, using: a = 1 } }"))
        .containsExactly(
            "f.yaml:1:9: a policy for insert has no rows to look at: write \"with check\" instead of"
                + " \"using\"");
    assertThat(Spec.problems(PoliciesCheck.class, "t: { p: { for: delete, with check: a = 1 } }"))
        .containsExactly(
            "f.yaml:1:9: a policy for delete makes no new rows: write \"using\" instead of"
                + " \"with check\"");
    assertThat(Spec.problems(PoliciesCheck.class, "t: { p: { using: 'a = (1' } }"))
        .containsExactly("f.yaml:1:9: expected \")\", found the end");
  }

  private static Outcome check(String change, String spec) {
    return Spec.bound(PoliciesCheck.class, spec).check(Catalogs.after(TABLES + change));
  }
}
