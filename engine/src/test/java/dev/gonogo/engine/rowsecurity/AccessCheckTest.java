package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Applications;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried on notes with every kind of constraint, and on tables and views of every kind. */
class AccessCheckTest {
  private static final String NOTES =
      """
      do $$ begin
        if to_regrole('access_app') is null then create role access_app; create role access_root; end if;
      end $$;
      grant usage on schema public to access_app, access_root;
      create table topics (id int primary key);
      insert into topics select generate_series(1, 30);
      create table notes (
        id int generated always as identity primary key,
        owner text not null check (owner <> ''),
        reader text,
        topic int not null unique references topics,
        length int generated always as (length(owner)) stored);
      insert into notes (owner, reader, topic)
      select case when n % 3 = 0 then 'mia' else 'ben' end, case n when 4 then 'mia' end, n
      from generate_series(1, 30) as n;
      create table comments (id int primary key, note int not null references notes);
      insert into comments select n, n from generate_series(1, 30) as n;
      grant select, insert, update, delete on notes to access_app;
      grant all on notes to access_root;
      alter table notes enable row level security;
      create function me() returns text stable language sql as $$ select current_setting('app.me', true) $$;
      create policy see on notes for select to access_app using (owner = me() or reader = me());
      create policy add on notes for insert to access_app with check (owner = me());
      create policy change on notes for update to access_app using (owner = me());
      create policy remove on notes for delete to access_app using (owner = me());
      create policy everything on notes to access_root using (true);
      """;
  private static final String ACTORS =
      """
      actors:
        mia: { role: access_app, settings: { app.me: ":me" }, me: mia }
        anonymous: { role: access_app }
        root: { role: access_root }
      """;
  private static final String OWN =
      ACTORS
          + """
          visible rows:
            notes: { mia: "owner = :me or reader = :me", anonymous: none, root: all }
          changeable rows:
            notes:
              mia: owner = :me
              root: { insert: all, update: all, delete: all, truncate: true }
          """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void who_can_do_exactly_what_is_declared_passes(int major) {
    Outcome outcome = check(major, NOTES, OWN, "all");

    assertThat(outcome.message())
        .isEqualTo("every actor can do what it should, and nothing else, to notes");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations())
        .extracting(Observation::text)
        .containsExactly(
            """
            on     who        SELECT                    INSERT                    UPDATE                                           DELETE                    TRUNCATE
            notes  mia        allowed, others filtered  allowed, others rejected  allowed, others filtered, handing over rejected  allowed, others filtered  denied
            notes  anonymous  filtered                  rejected                  filtered                                         filtered                  denied
            notes  root       allowed                   allowed                   allowed                                          allowed                   allowed""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          create policy debug on notes for select using (id < 3) | mia can SELECT rows of notes that it must not: 1¶anonymous can SELECT rows of notes that it must not: 1
          create policy open on notes for insert with check (true) | mia can INSERT rows into notes that it must not: 4, 1¶anonymous can INSERT rows into notes that it must not: 1, 30
          create policy open on notes for delete using (true) | mia can DELETE rows of notes that it must not: 4¶mia can DELETE rows of notes that it must not: 1 (by a statement without WHERE)¶anonymous can DELETE rows of notes that it must not: 1, 30 (by a statement without WHERE)
          create policy open on notes for update using (true) | mia can UPDATE rows of notes that it must not: 4¶mia can UPDATE rows of notes that it must not: 1 (by a statement without WHERE)¶mia can hand rows of notes over to somebody else: 3, with the values of 4¶anonymous can UPDATE rows of notes that it must not: 1, 30 (by a statement without WHERE)
          alter policy change on notes with check (true) | mia can hand rows of notes over to somebody else: 3, with the values of 4
          grant truncate on notes to access_app | mia can TRUNCATE notes, past every policy¶anonymous can TRUNCATE notes, past every policy
          revoke update on notes from access_app | mia cannot UPDATE rows of notes that it should: 3, 30 (denied: permission denied for table notes)
          revoke truncate on notes from access_root | root cannot TRUNCATE notes, which it should (denied: permission denied for table notes)
          create policy less on notes as restrictive for insert to access_app with check (topic > 5) | mia cannot INSERT rows into notes that it should: 3 (rejected: new row violates row-level security policy "less" for table "notes")
          create policy less on notes as restrictive for delete to access_app using (topic > 5) | mia cannot DELETE rows of notes that it should: 3 (filtered: 0 rows)
          revoke insert, update on notes from access_app; grant insert (owner, topic), update (reader) on notes to access_app; create policy open on notes for insert with check (true) | mia can INSERT rows into notes that it must not: 4, 1¶anonymous can INSERT rows into notes that it must not: 1, 30
          """)
  void finds_what_is_open_and_what_is_shut(String change, String findings) {
    assertThat(check(17, NOTES + change, OWN, "notes").message().split("\n", -1))
        .containsExactly(findings.split("¶", -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void finds_each_kind_of_leak_on_every_major(int major) {
    String leaks =
        """
        alter policy change on notes with check (true);
        create policy open_insert on notes for insert with check (topic < 0 or id = 30);
        create policy open_delete on notes for delete using (id = 4);
        create policy debug on notes for select using (id < 3);
        grant truncate on notes to access_app;
        revoke truncate on notes from access_root;
        """;

    assertThat(check(major, NOTES + leaks, OWN, "notes").message())
        .isEqualTo(
            """
            mia can SELECT rows of notes that it must not: 1
            mia can hand rows of notes over to somebody else: 3, with the values of 4
            mia can DELETE rows of notes that it must not: 4
            mia can TRUNCATE notes, past every policy
            anonymous can SELECT rows of notes that it must not: 1
            anonymous can INSERT rows into notes that it must not: 30
            anonymous can TRUNCATE notes, past every policy
            root cannot TRUNCATE notes, which it should (denied: permission denied for table notes)""");
  }

  @Test
  void privileges_on_columns_are_enough() {
    String columns =
        "revoke insert, update on notes from access_app;"
            + "grant insert (owner, topic), update (reader) on notes to access_app;";
    Outcome outcome = check(17, NOTES + columns, OWN, "notes");

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations().get(0).text()).contains(", handing over denied");
  }

  @Test
  void a_trigger_that_fails_leaves_it_open_unless_it_says_that_it_refuses() {
    String trigger =
        """
        create function refuse() returns trigger language plpgsql as $$
        begin raise exception 'not on Sundays' using errcode = '%s'; end $$;
        create trigger refuse before delete on notes for each row
        when (current_user = 'access_app') execute function refuse();
        """;
    Outcome failed = check(17, NOTES + trigger.formatted("23514"), OWN, "notes");
    Outcome unset =
        check(
            17,
            NOTES + "alter policy see on notes using (owner = current_setting('no.such'))",
            OWN,
            "notes");
    Outcome refused = check(17, NOTES + trigger.formatted("insufficient_privilege"), OWN, "notes");

    assertThat(failed.status()).isEqualTo(Status.BROKEN);
    assertThat(failed.message())
        .isEqualTo(
            "whether mia can DELETE rows of notes: 3, 30 is not known: the server answers 23514:"
                + " not on Sundays. A trigger that refuses on purpose says so with \"errcode ="
                + " 'insufficient_privilege'\"");
    assertThat(unset.status()).isEqualTo(Status.BROKEN);
    assertThat(unset.message())
        .startsWith(
            "whether mia can SELECT rows of notes: 3, 30 is not known: the server answers 42704:"
                + " unrecognized configuration parameter \"no.such\"\n");
    assertThat(refused.message())
        .isEqualTo(
            "mia cannot DELETE rows of notes that it should: 3, 30 (denied: not on Sundays)");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void keys_of_several_columns_quoted_names_and_partitions_are_no_obstacle(int major) {
    String logs =
        NOTES
            + """
            create schema "Shop";
            grant usage on schema "Shop" to access_app;
            create table "Shop"."Logs" ("Day" date, "User" text, "Text" text, primary key ("Day", "User"))
            partition by range ("Day");
            create table "Shop".y25 partition of "Shop"."Logs" for values from ('2025-01-01') to ('2026-01-01');
            create table "Shop".y26 partition of "Shop"."Logs" for values from ('2026-01-01') to ('2027-01-01');
            insert into "Shop"."Logs" values ('2025-05-05', 'it''s', 'a'), ('2026-06-06', 'it''s', 'b'), ('2025-05-05', 'ben', 'c');
            grant select, insert, update, delete on "Shop"."Logs" to access_app;
            alter table "Shop"."Logs" enable row level security;
            create policy own on "Shop"."Logs" using ("User" = me());
            """;
    String spec =
        """
        actors:
          its: { role: access_app, settings: { app.me: ":me" }, me: it's }
          anonymous: { role: access_app }
        visible rows:
          '"Shop"."Logs"': { its: '"User" = :me', anonymous: none }
        changeable rows:
          '"Shop"."Logs"': { its: '"User" = :me' }
        """;
    String open = "create policy debug on \"Shop\".\"Logs\" for update using (true)";

    assertThat(check(major, logs, spec, "all"))
        .returns(Status.PASSED, Outcome::status)
        .extracting(outcome -> outcome.observations().get(0).text())
        .asString()
        .contains("allowed, others filtered, handing over rejected");
    assertThat(check(major, logs + open, spec, "all").message())
        .isEqualTo(
            """
            its can UPDATE rows of "Shop"."Logs" that it must not: (2025-05-05, ben) (by a statement without WHERE)
            anonymous can UPDATE rows of "Shop"."Logs" that it must not: (2025-05-05, ben), (2026-06-06, it's) (by a statement without WHERE)""");
  }

  @Test
  void a_view_is_changed_where_it_can_be() {
    String views =
        NOTES
            + """
            create view slim as select id, owner, topic from notes;
            create view many as select owner, count(*) from notes group by owner;
            grant all on slim, many to access_app;
            """;
    String spec =
        ACTORS
            + """
            visible rows:
              slim: { key: id, mia: "owner = :me", others: none }
              many: { key: owner, mia: "owner = :me", others: none }
            changeable rows:
              slim: { mia: "owner = :me" }
            """;

    assertThat(check(17, views, spec, "{ tables: all, actors: mia }").message())
        .isEqualTo(
            """
            mia can SELECT rows of slim that it must not: 1, 29
            mia can INSERT rows into slim that it must not: 1, 29
            mia can UPDATE rows of slim that it must not: 1, 29
            mia can DELETE rows of slim that it must not: 1, 29
            mia can SELECT rows of many that it must not: ben""");
  }

  @Test
  void a_view_with_check_option_rejects_what_it_would_not_show() {
    String view =
        NOTES
            + "create view mine with (security_barrier) as select id, owner, topic from notes"
            + " where owner = current_setting('app.me', true) with check option;"
            + "grant select, insert, update on mine to access_app;";
    String spec =
        ACTORS
            + """
            visible rows:
              mine: { key: id, of: notes, mia: "owner = :me", others: none }
            changeable rows:
              mine: { mia: { insert: "owner = :me", update: "owner = :me" } }
            """;

    assertThat(check(17, view, spec, "{ tables: mine, actors: [mia, anonymous] }"))
        .returns(Status.PASSED, Outcome::status)
        .extracting(outcome -> outcome.observations().get(0).text())
        .isEqualTo(
            """
            on    who        SELECT                    INSERT                    UPDATE                    DELETE  TRUNCATE
            mine  mia        allowed, others filtered  allowed, others rejected  allowed, others filtered  denied
            mine  anonymous  filtered                  rejected                  filtered                  denied""");
  }

  @Test
  void a_table_without_policies_is_open() {
    assertThat(
            check(
                    17,
                    NOTES + "alter table notes disable row level security",
                    OWN,
                    "{ tables: notes, actors: anonymous }")
                .message())
        .isEqualTo(
            """
            anonymous can SELECT rows of notes that it must not: 1, 30
            anonymous can INSERT rows into notes that it must not: 1, 30
            anonymous can UPDATE rows of notes that it must not: 1, 30
            anonymous can DELETE rows of notes that it must not: 1, 30""");
  }

  @Test
  void a_misspelling_is_a_problem() {
    assertThat(Spec.problems(AccessCheck.class, "[]"))
        .containsExactly(
            "f.yaml:1:1: name at least one table, view or query of \"visible rows\", or all");
    assertThat(Spec.problems(SessionStatesCheck.class, "{ tables: [] }"))
        .containsExactly(
            "f.yaml:1:1: name at least one table, view or query of \"visible rows\", or all");
  }

  @Test
  void without_rows_to_try_it_on_nothing_is_proved() {
    String nothing = "truncate notes cascade;";
    String mine = "delete from comments; delete from notes where owner = 'ben';";
    String his = "delete from comments; delete from notes where owner = 'mia';";
    String all = "{ insert: all, update: all, delete: all, truncate: true }";
    String everybody =
        "actors: { root: { role: access_root } }\nvisible rows: { notes: { root: all } }\n"
            + "changeable rows: { notes: { root: "
            + all
            + " } }";

    assertThat(check(17, NOTES + nothing, OWN, "notes"))
        .returns(Status.VACUOUS, Outcome::status)
        .returns(
            "notes has no rows, so nobody could try anything on one. Add some in \"setup\"",
            Outcome::message);
    assertThat(check(17, NOTES + his, OWN, "notes").message())
        .isEqualTo(
            """
            there is no row of notes that mia may INSERT. Add one in "setup"
            there is no row of notes that mia may UPDATE. Add one in "setup"
            there is no row of notes that mia may DELETE. Add one in "setup\"""");
    assertThat(check(17, NOTES + mine, OWN, "{ tables: notes, actors: mia }").message())
        .startsWith(
            "there is no row of notes that anybody must not SELECT. Add one in \"setup\"\n");
    assertThat(check(17, NOTES + his, OWN, "{ tables: notes, actors: [mia, anonymous] }").message())
        .startsWith("there is no row of notes that anybody may INSERT. Add one in \"setup\"\n");
    assertThat(check(17, NOTES, everybody, "notes").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void what_cannot_be_tried_is_said() {
    String keyless = NOTES + "create table log (note text); grant select on log to access_app;";
    String spec = OWN.replace("visible rows:", "visible rows:\n  log: { others: none }");

    assertThat(check(17, keyless, spec, "log"))
        .returns(Status.BROKEN, Outcome::status)
        .returns(
            "log has no primary key, so its rows cannot be told apart. Write the columns that do"
                + " under \"visible rows\": log: { key: [<column>, …], … }",
            Outcome::message);
  }

  @Test
  void a_query_is_left_to_visibility(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.sql"), "select id from notes");
    String spec =
        OWN.replace(
            "visible rows:",
            "queries: { mine: %s }\nvisible rows:\n  mine: { key: id, mia: \"owner = :me\", others: none }"
                .formatted(folder.resolve("mine.sql")));

    assertThat(check(17, NOTES, spec, "all").status()).isEqualTo(Status.PASSED);
    assertThat(check(17, NOTES, spec, "mine"))
        .returns(Status.BROKEN, Outcome::status)
        .returns(
            "mine is a query, and nobody changes a query. Name tables and views, and leave it to"
                + " \"visibility\"",
            Outcome::message);
  }

  private static Outcome check(int major, String sql, String yaml, String check) {
    return Trials.after(
        major,
        "access",
        sql,
        trial -> Spec.bound(AccessCheck.class, check).check(trial, Applications.of(yaml)));
  }
}
