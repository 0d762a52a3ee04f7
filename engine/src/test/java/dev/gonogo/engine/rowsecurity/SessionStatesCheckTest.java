package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Applications;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session sees whose settings say nothing true, by every mistake a policy can make. */
class SessionStatesCheckTest {
  private static final String NOTES =
      """
      do $$ begin
        if to_regrole('states_app') is null then create role states_app login; create role states_group; end if;
      end $$;
      grant usage on schema public to states_app, states_group;
      create table users (id int primary key, admin boolean not null);
      insert into users values (7, false), (8, false), (9, true);
      create table notes (id int primary key, owner int not null, published boolean not null);
      insert into notes select n, 7 + n % 2, n = 5 from generate_series(1, 10) as n;
      grant select on users, notes to states_app, states_group;
      create function me() returns int stable language sql as
        $$ select nullif(current_setting('app.me', true), '')::int $$;
      alter table notes enable row level security;
      create policy own on notes using (owner = me());
      create policy administrators on notes using (exists (select from users where id = me() and admin));
      """;
  private static final String OWN =
      """
      actors:
        mia: { role: states_app, settings: { app.me: ":me" }, me: "7" }
        ben: { role: states_app, settings: { app.me: ":me" }, me: "8" }
        admin: { role: states_app, settings: { app.me: ":me" }, me: "9" }
      visible rows:
        notes: { mia: "owner = :me", ben: "owner = :me", admin: all }
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void policies_that_trust_no_setting_pass(int major) {
    Outcome outcome = check(major, NOTES, OWN, "all");

    assertThat(outcome.message())
        .isEqualTo(
            "without settings that are true nobody sees a row too many, and no transaction leaves"
                + " anything to the next");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations())
        .extracting(Observation::text)
        .containsExactly(
            """
            rows seen by                               notes
            states_app with app.me never made          0
            states_app with app.me empty               0
            states_app with app.me of the wrong type   error
            states_app with app.me of an unknown user  0
            states_app as mia                          5
            states_app after a transaction of mia      0""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          17 | alter policy own on notes using (owner = me() or id = 3 and current_setting('app.me', true) is null) | states_app with app.me never made sees 1 row of notes that it must not see: 3
          17 | alter policy own on notes using (owner = me() or id = 3 and current_setting('app.me', true) = '') | states_app with app.me empty sees 1 row of notes that it must not see: 3
          14 | alter policy own on notes using (owner = current_setting('app.me')::int) | states_app with app.me never made cannot ask notes: the server answers 42704: unrecognized configuration parameter "app.me"¶states_app with app.me empty cannot ask notes: the server answers 22P02: invalid input syntax for type integer: ""
          18 | alter policy own on notes using (owner::text = current_setting('app.me', true) or id < 3 and current_setting('app.me', true) = 'not a value'); drop policy administrators on notes | states_app with app.me of the wrong type sees 2 rows of notes that it must not see: 1, 2
          17 | alter policy own on notes using (owner = me() or me() > 100) | states_app with app.me of an unknown user sees 10 rows of notes that it must not see: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
          17 | alter policy own on notes using (owner = me() or published) | states_app with app.me never made sees 1 row of notes that it must not see: 5¶states_app with app.me empty sees 1 row of notes that it must not see: 5¶states_app with app.me of an unknown user sees 1 row of notes that it must not see: 5
          """)
  void finds_what_a_state_opens(int major, String change, String findings) {
    assertThat(check(major, NOTES + change, OWN, "notes").message().split("\n", -1))
        .containsExactly(findings.split("¶", -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void finds_what_one_transaction_leaves_to_the_next(int major) {
    String kept =
        """
        create or replace function me() returns int language plpgsql as $$
        begin
          if coalesce(current_setting('app.me', true), '') <> '' then
            perform set_config('%1$s', current_setting('app.me'), false);
          end if;
          return nullif(current_setting('%1$s', true), '')::int;
        end $$;
        """;

    assertThat(check(major, NOTES + kept.formatted("app.known"), OWN, "notes").message())
        .isEqualTo(
            "states_app after a transaction of mia sees other rows of notes than in a new session:"
                + " 5 rows, not 0");
    assertThat(check(major, NOTES + kept.formatted("app.me"), OWN, "notes").message())
        .isEqualTo(
            """
            states_app after a transaction of mia still has a value in app.me
            states_app after a transaction of mia sees other rows of notes than in a new session: 5 rows, not 0""");
  }

  @Test
  void finds_a_role_that_stays() {
    String becomes =
        "grant states_group to states_app; create or replace function me() returns int language"
            + " plpgsql as $$ begin if current_setting('app.me', true) = '7' then perform"
            + " set_config('role', 'states_group', false); end if; return"
            + " nullif(current_setting('app.me', true), '')::int; end $$;";

    assertThat(check(17, NOTES + becomes, OWN, "notes").message())
        .isEqualTo("states_app after a transaction of mia has another role");
  }

  @Test
  void what_everybody_may_see_is_no_leak() {
    String published = "create policy published on notes using (published);";
    String signedIn = "create policy published on notes using (published and me() is not null);";
    String anonymous =
        OWN.replace("actors:\n", "actors:\n  anonymous: { role: states_app }\n")
            .replace("\"owner = :me\"", "\"owner = :me or published\"")
            .replace("admin: all", "admin: all, anonymous: published");

    assertThat(check(17, NOTES + published, anonymous, "notes").status()).isEqualTo(Status.PASSED);
    assertThat(
            check(
                    17,
                    NOTES + signedIn,
                    OWN.replace("\"owner = :me\"", "\"owner = :me or published\""),
                    "notes")
                .status())
        .isEqualTo(Status.PASSED);
    assertThat(
            check(
                    17,
                    NOTES + "alter policy own on notes using (me() > 0)",
                    OWN.replaceFirst("notes: \\{.*", "notes: { others: all }"),
                    "notes")
                .status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void names_of_any_kind_and_users_that_are_texts_or_ids_are_tried() {
    String texts =
        NOTES
            + """
            create schema "Shop";
            grant usage on schema "Shop" to states_app;
            create table "Shop"."Notes" ("Day" date, "Who" uuid, primary key ("Day", "Who")) partition by range ("Day");
            create table "Shop".y26 partition of "Shop"."Notes" default;
            insert into "Shop"."Notes" values ('2026-01-01', '11111111-1111-1111-1111-111111111111');
            grant select on "Shop"."Notes" to states_app;
            alter table "Shop"."Notes" enable row level security;
            create policy own on "Shop"."Notes" using ('user ' || "Who" = current_setting('app.me', true));
            """;
    String spec =
        """
        actors:
          mia: { role: states_app, settings: { app.me: "user :me", statement_timeout: 10s }, me: 11111111-1111-1111-1111-111111111111 }
        visible rows:
          '"Shop"."Notes"': { mia: '"Who" = :me' }
        """;
    String unknown =
        "create policy careless on \"Shop\".\"Notes\" using (current_setting('app.me', true) ~ 'user \\w{8}-')";

    assertThat(check(17, texts, spec, "all").status()).isEqualTo(Status.PASSED);
    assertThat(check(17, texts + unknown, spec, "all").message())
        .isEqualTo(
            "states_app with app.me of an unknown user sees 1 row of \"Shop\".\"Notes\" that it"
                + " must not see: (2026-01-01, 11111111-1111-1111-1111-111111111111)");
  }

  @Test
  void who_is_denied_sees_nothing() {
    assertThat(check(17, NOTES + "revoke select on notes from states_app", OWN, "notes").message())
        .isEqualTo(
            "with the settings of mia, ben, admin states_app sees no row either, so that none is"
                + " seen without them says nothing. Add a row that somebody sees in \"setup\"");
  }

  @Test
  void of_many_rows_twenty_are_named() {
    String many =
        "insert into notes select n, 8, true from generate_series(11, 5000) as n;"
            + "create policy published on notes using (published);";

    assertThat(check(17, NOTES + many, OWN, "notes").message())
        .startsWith(
            "states_app with app.me never made sees at least 4991 rows of notes that it must not see:")
        .contains(" and 4971 more\n");
  }

  @Test
  void without_settings_or_a_login_nothing_can_be_tried() {
    String without =
        "actors: { all: { role: states_app } }\nvisible rows: { notes: { all: none } }";

    assertThat(check(17, NOTES, without, "notes"))
        .returns(Status.VACUOUS, Outcome::status)
        .returns(
            "no actor has settings such as app.user_id, so there is no state of them to try",
            Outcome::message);
    assertThat(check(17, NOTES, OWN.replace("states_app", "states_group"), "notes"))
        .returns(Status.BLOCKED, Outcome::status)
        .returns(
            "states_group may not log in, so none of its sessions can be tried. Let actors name the"
                + " role that the application logs in as",
            Outcome::message);
    assertThat(check(17, NOTES, OWN.replace("states_app", "states_ap"), "notes").message())
        .isEqualTo("role states_ap is missing");
  }

  private static Outcome check(int major, String sql, String yaml, String check) {
    return Trials.after(
        major,
        "session_states",
        sql,
        trial -> Spec.bound(SessionStatesCheck.class, check).check(trial, Applications.of(yaml)));
  }
}
