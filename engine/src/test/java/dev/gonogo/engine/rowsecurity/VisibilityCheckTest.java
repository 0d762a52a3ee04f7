package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Applications;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityCheckTest {
  private static final String ROLE =
      """
      do $$ begin
        if to_regrole('visibility_app') is null then create role visibility_app login; end if;
      end $$;
      grant usage on schema public to visibility_app;
      """;
  private static final String NOTES =
      ROLE
          + """
          create table notes (id int primary key, owner text not null, public boolean not null);
          insert into notes select n, case when n % 3 = 0 then 'mia' else 'ben' end, n = 5
          from generate_series(1, 30) as n;
          grant select on notes to visibility_app;
          alter table notes enable row level security;
          create policy own on notes using (owner = current_setting('app.me', true));
          """;
  private static final String ACTORS =
      """
      actors:
        mia: { role: visibility_app, settings: { app.me: ":me" }, me: mia }
        ben: { role: visibility_app, settings: { app.me: ":me" }, me: ben }
        anonymous: { role: visibility_app }
      """;
  private static final String OWN =
      ACTORS
          + "visible rows:\n  notes: { mia: \"owner = :me\", ben: \"owner = :me -- his\", others: none }\n";

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void exactly_these_rows_pass_and_the_matrix_is_kept(int major) {
    Outcome outcome = check(major, NOTES, OWN, "all");

    assertThat(outcome.message())
        .isEqualTo("every actor sees exactly the rows that it should see of notes");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations())
        .extracting(Observation::text)
        .containsExactly(
            """
            rows seen  mia       ben       anonymous
            notes      10 of 30  20 of 30  0 of 30""");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void a_leak_and_a_loss_are_told_apart_by_their_keys(int major) {
    assertThat(check(major, NOTES + "create policy debug on notes using (public);", OWN, "all"))
        .returns(Status.FAILED, Outcome::status)
        .returns(
            """
            mia sees 1 row of notes that it must not see: 5
            anonymous sees 1 row of notes that it must not see: 5""",
            Outcome::message);
    assertThat(
            check(
                    major,
                    NOTES + "create policy fewer on notes as restrictive using (id > 3);",
                    OWN,
                    "all")
                .message())
        .isEqualTo(
            """
            mia does not see 1 row of notes that it should see: 3
            ben does not see 2 rows of notes that it should see: 1, 2""");
  }

  @Test
  void whom_a_policy_must_hide_rows_from_may_be_asked_in_rehearsals_only() {
    String everybody =
        NOTES + "drop policy own on notes; create policy everybody on notes using (true);";
    String onlyRehearsed =
        """
        actors:
          anonymous: { role: visibility_app }
          clerk: { role: visibility_clerk, only rehearsed: true }
        visible rows:
          notes: { anonymous: all, clerk: none }
        """;

    assertThat(check(17, everybody, Applications.onProduction(onlyRehearsed), "notes"))
        .returns(Status.PASSED, Outcome::status)
        .extracting(outcome -> outcome.observations().get(0).text())
        .isEqualTo(
            """
            rows seen  anonymous  clerk
            notes      30 of 30   rehearsed""");
    assertThat(
            check(
                    17,
                    everybody,
                    Applications.onProduction(onlyRehearsed.replace("clerk: none", "clerk: all")),
                    "notes")
                .message())
        .isEqualTo(
            "every actor should see every row of notes, so no policy at all would pass too. Add an actor who should not, such as one without settings");
  }

  @Test
  void one_row_seen_instead_of_another_is_found_although_the_counts_are_equal() {
    String swapped =
        "drop policy own on notes;"
            + " create policy own on notes using (current_setting('app.me', true) <> ''"
            + " and (owner = current_setting('app.me', true)) <> (id in (3, 4)));";

    assertThat(check(17, NOTES + swapped, OWN, "notes").message())
        .isEqualTo(
            """
            mia sees 1 row of notes that it must not see: 4
            mia does not see 1 row of notes that it should see: 3
            ben sees 1 row of notes that it must not see: 3
            ben does not see 1 row of notes that it should see: 4""");
  }

  @Test
  void of_many_keys_twenty_are_named() {
    assertThat(check(17, NOTES + "alter table notes disable row level security;", OWN, "notes"))
        .extracting(Outcome::message)
        .asString()
        .startsWith(
            "mia sees 20 rows of notes that it must not see: 1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29\n")
        .endsWith(
            "anonymous sees 30 rows of notes that it must not see: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 and 10 more");
  }

  /** Few rows among many, and more than are ever transferred. */
  @Test
  void rows_that_differ_are_found_among_many() {
    String many = "insert into notes select n, 'ben', false from generate_series(31, 60000) as n;";
    String one = many + "create policy one on notes using (id = 54321);";
    String most = many + "create policy most on notes using (id > 100);";

    assertThat(check(17, NOTES + one, OWN, "notes").message())
        .isEqualTo(
            """
            mia sees 1 row of notes that it must not see: 54321
            anonymous sees 1 row of notes that it must not see: 54321""");
    assertThat(check(17, NOTES + most, OWN, "notes").message())
        .containsPattern(
            "mia sees at least 59900 rows of notes that it must not see: \\d+(, \\d+){19} and 59880 more");
  }

  @Test
  void who_is_denied_sees_nothing() {
    String denied = NOTES + "revoke select on notes from visibility_app;";
    String hidden = ACTORS + "visible rows:\n  notes: { others: none }\n";

    assertThat(check(17, denied, OWN, "notes").message())
        .isEqualTo(
            """
            mia does not see 10 rows of notes that it should see: permission denied for table notes
            ben does not see 20 rows of notes that it should see: permission denied for table notes""");
    assertThat(check(17, denied, hidden, "notes"))
        .returns(Status.VACUOUS, Outcome::status)
        .returns(
            "no actor should see any row of notes, so a policy that hides everything would pass."
                + " Add an actor who should see some, or such a row",
            Outcome::message);
  }

  @Test
  void a_policy_that_raises_an_error_is_found() {
    String raising =
        NOTES + "create policy never on notes using (current_setting('app.never_set')::int = id);";

    assertThat(check(17, raising, OWN, "notes").findings())
        .hasSize(3)
        .first()
        .extracting("text")
        .isEqualTo(
            "mia cannot ask notes: the server answers 42704: unrecognized configuration parameter"
                + " \"app.never_set\"");
  }

  @Test
  void without_controls_nothing_is_proved() {
    String everything = ACTORS + "visible rows:\n  notes: { others: all }\n";

    assertThat(check(17, NOTES + "delete from notes;", OWN, "notes").message())
        .isEqualTo(
            "notes has no rows, so nobody was seen to see or not to see one. Add some in \"setup\"");
    assertThat(
            check(17, NOTES + "alter table notes disable row level security;", everything, "notes"))
        .returns(Status.VACUOUS, Outcome::status)
        .returns(
            "every actor should see every row of notes, so no policy at all would pass too. Add an"
                + " actor who should not, such as one without settings",
            Outcome::message);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void quoted_names_composite_keys_partitions_and_views(int major) {
    String sql =
        ROLE
            + """
            create schema "My Shop";
            grant usage on schema "My Shop" to visibility_app;
            create table "My Shop"."Order" ("Region" text, "No" int, "Owner" text, primary key ("Region", "No"))
              partition by list ("Region");
            create table "My Shop".eu partition of "My Shop"."Order" for values in ('eu');
            create table "My Shop".us partition of "My Shop"."Order" for values in ('us');
            insert into "My Shop"."Order" values ('eu', 1, 'mia'), ('us', 1, 'ben'), ('us', 2, 'o''hara');
            alter table "My Shop"."Order" enable row level security;
            create policy own on "My Shop"."Order" using ("Owner" = current_setting('app.me', true));
            create view "My Shop".open as select * from "My Shop"."Order";
            grant select on "My Shop"."Order", "My Shop".open to visibility_app;
            """;
    String rows =
        ACTORS.replace("me: mia", "me: \"o'hara\"")
            + """
            visible rows:
              '"My Shop"."Order"': { mia: '"Owner" = :me', ben: '"Owner" = :me', others: none }
              '"My Shop".open': { key: ['"Region"', '"No"'], mia: '"Owner" = :me', ben: '"Owner" = :me', others: none }
            """;

    assertThat(check(major, sql, rows, "'\"My Shop\".\"Order\"'").status())
        .isEqualTo(Status.PASSED);
    assertThat(check(major, sql, rows, "all").message())
        .isEqualTo(
            """
            mia sees 2 rows of "My Shop".open that it must not see: (eu, 1), (us, 1)
            ben sees 2 rows of "My Shop".open that it must not see: (eu, 1), (us, 2)
            anonymous sees 3 rows of "My Shop".open that it must not see: (eu, 1), (us, 1), (us, 2)""");
  }

  @Test
  void a_view_that_hides_rows_itself_is_held_against_its_table() {
    String view =
        NOTES
            + "create view recent as select * from notes where id > 10;"
            + " grant select on recent to visibility_app;";
    String rows =
        ACTORS
            + """
            visible rows:
              recent: { key: id, of: notes, mia: "owner = :me and id > 9", ben: "id > 10", anonymous: "id > 10" }
            """;

    assertThat(check(17, view, rows, "recent").message())
        .isEqualTo(
            "mia sees 13 rows of recent that it must not see: 11, 13, 14, 16, 17, 19, 20, 22, 23,"
                + " 25, 26, 28, 29");
  }

  @Test
  void a_query_is_asked_as_it_is(@TempDir Path folder) throws IOException {
    Path query = Files.writeString(folder.resolve("mine.sql"), "select id from notes; -- mine\n");
    String rows =
        "queries: { my notes: mine.sql }\n"
            + ACTORS
            + """
            visible rows:
              my notes: { key: id, of: notes, mia: "owner = :me", ben: "owner = :me and id <> 5", others: none }
            """;
    Application application = Applications.of(rows, query.getParent());

    assertThat(check(17, NOTES, application, "my notes").message())
        .isEqualTo("ben sees 1 row of my notes that it must not see: 5");
  }

  @Test
  void a_table_without_a_key_a_missing_one_and_one_that_nobody_declared() {
    String keyless =
        NOTES
            + "create table log (line text, owner text); grant select on log to visibility_app;"
            + " create table secret (); grant insert on secret to visibility_app;";

    assertThat(check(17, keyless, OWN, "all").message())
        .isEqualTo(
            "visibility_app may read log, but \"visible rows\" does not say which rows of it");
    assertThat(check(17, keyless, OWN + "  log: { others: none }\n", "log"))
        .returns(Status.BROKEN, Outcome::status)
        .returns(
            "log has no primary key, so its rows cannot be told apart. Write the columns that do"
                + " under \"visible rows\": log: { key: [<column>, …], … }",
            Outcome::message);
    assertThat(check(17, keyless, OWN + "  logs: { others: none }\n", "logs").message())
        .isEqualTo("table logs is missing");
  }

  @Test
  void a_login_from_which_rows_may_be_hidden_knows_no_truth() {
    Databases.after(17, "visibility", NOTES).close();
    Outcome outcome =
        Spec.bound(VisibilityCheck.class, "all")
            .check(
                new ReadOnlyDatabase(
                    () -> {
                      var session = TestServer.connect(17, "visibility");
                      session.createStatement().execute("set session authorization visibility_app");
                      return session;
                    }),
                Applications.of(OWN));

    assertThat(outcome.status()).isEqualTo(Status.BLOCKED);
    assertThat(outcome.message())
        .isEqualTo(
            "policies may hide rows from visibility_app itself, so nobody knows what there is to"
                + " see. Log in as a role with BYPASSRLS");
  }

  private static Outcome check(int major, String sql, String yaml, String check) {
    return check(major, sql, Applications.of(yaml), check);
  }

  private static Outcome check(int major, String sql, Application application, String check) {
    try (ReadOnlyDatabase database = Databases.after(major, "visibility", sql)) {
      return Spec.bound(VisibilityCheck.class, check).check(database, application);
    }
  }
}
