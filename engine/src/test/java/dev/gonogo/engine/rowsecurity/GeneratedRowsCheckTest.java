package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Applications;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import dev.gonogo.engine.testing.Trials;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedRowsCheckTest {
  private static final String NOTES =
      """
      do $$ begin
        if to_regrole('generated_app') is null then create role generated_app login; end if;
      end $$;
      grant usage on schema public to generated_app;
      create table people (id text primary key);
      insert into people values ('mia'), ('ben'), ('zoe');
      create table notes (id int primary key, owner text not null references people, draft boolean not null, level int check (level < 3));
      insert into notes select n, case when n % 3 = 0 then 'mia' else 'zoe' end, false, 1 from generate_series(1, 30) as n;
      grant select on notes to generated_app;
      alter table notes enable row level security;
      create policy own on notes using (owner = current_setting('app.me', true));
      """;
  private static final String OWN =
      """
      actors:
        mia: { role: generated_app, settings: { app.me: ":me" }, me: mia }
        ben: { role: generated_app, settings: { app.me: ":me" }, me: ben }
      visible rows:
        notes: { mia: "owner = :me", ben: "owner = :me" }
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void what_holds_for_the_rows_that_there_are_holds_for_others(int major) {
    Outcome outcome = check(major, NOTES, OWN, "all");

    assertThat(outcome.message())
        .isEqualTo("every actor sees exactly the rows that it should of generated rows");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations())
        .extracting(Observation::name)
        .containsExactly("generated with seed 7");
    assertThat(outcome.observations())
        .extracting(Observation::text)
        .containsExactly(
            """
            table  columns varied  populations  refused
            notes  notes.owner     60           0""");
  }

  /** No note is a draft, so that nobody sees one: visibility cannot find this leak. */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void a_leak_that_no_row_shows_is_shrunk_to_sql_that_shows_it(int major) throws SQLException {
    String leak = NOTES + "create policy debug on notes using (draft and level = 2);";
    Outcome outcome = check(major, leak, OWN, "notes");
    String key = outcome.message().replaceAll(".* row (\\d+) of .*", "$1");

    assertThat(outcome.message())
        .isEqualTo(
            "mia would see row %1$s of notes, which it must not see, if draft of notes %1$s were 'true' and level of notes %1$s were '2'"
                .formatted(key));
    String sql = outcome.observations().get(0).text();
    assertThat(sql)
        .isEqualTo(
            """
            BEGIN;
            UPDATE public.notes SET draft = 'true' WHERE (id) = ('%1$s');
            UPDATE public.notes SET level = '2' WHERE (id) = ('%1$s');
            SELECT set_config('app.me', 'mia', true);
            SELECT set_config('role', 'generated_app', true);
            """
                    .formatted(key)
                + sql.substring(sql.indexOf("SELECT id::text"), sql.indexOf("ROLLBACK"))
                + "ROLLBACK;");
    try (Connection connection = TestServer.connect(major, "generated");
        Statement statement = connection.createStatement()) {
      statement.execute(
          sql.replace("ROLLBACK;", "")
              .replace(
                  "SELECT id::text", "CREATE TEMP TABLE seen ON COMMIT DROP AS SELECT id::text")
              .replace(
                  "SELECT set_config('role'",
                  "GRANT TEMP ON DATABASE generated TO generated_app; SELECT set_config('role'"));
      try (var row = statement.executeQuery("SELECT count(*) FROM seen WHERE id = '" + key + "'")) {
        row.next();
        assertThat(row.getInt(1)).isOne();
      }
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void a_row_that_would_be_hidden_is_a_loss() {
    String loss =
        NOTES + "create policy kept as_restrictive on notes as restrictive using (not draft);";

    assertThat(check(17, loss.replace("as_restrictive ", ""), OWN, "notes").message())
        .matches(
            "(mia|ben) would not see row (\\d+) of notes, which it should see, if (owner of notes \\2 were '\\1' and )?draft of notes \\2 were 'true'");
  }

  @Test
  void the_seed_decides() {
    String leak = NOTES + "create policy debug on notes using (level = 2);";

    assertThat(check(17, leak, OWN, "notes")).isEqualTo(check(17, leak, OWN, "notes"));
  }

  @Test
  void nothing_to_vary_proves_nothing() {
    assertThat(check(17, NOTES + "delete from notes;", OWN, "notes"))
        .returns(Status.VACUOUS, Outcome::status)
        .returns(
            "no population could be made: no table of notes has a row whose columns conditions or"
                + " policies name",
            Outcome::message);
  }

  @Test
  void nothing_of_it_lasts() {
    check(17, NOTES, OWN, "all");
    try (ReadOnlyDatabase database = database(17)) {
      assertThat(database.query("select distinct owner, draft, level from notes order by 1").rows())
          .hasToString("[[mia, f, 1], [zoe, f, 1]]");
    }
  }

  private static ReadOnlyDatabase database(int major) {
    return new ReadOnlyDatabase(() -> TestServer.connect(major, "generated"));
  }

  private static Outcome check(int major, String sql, String yaml, String check) {
    return Trials.after(
        major,
        "generated",
        sql,
        trial -> Spec.bound(GeneratedRowsCheck.class, check).check(trial, Applications.of(yaml)));
  }
}
