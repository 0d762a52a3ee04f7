package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.sql.Refusal;
import dev.gonogo.engine.testing.Trials;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TrialTest {
  private static final String NOTES =
      """
      do $$ begin
        if to_regrole('trial_app') is null then create role trial_app login; end if;
      end $$;
      grant usage on schema public to trial_app;
      create table notes (id serial primary key, owner text);
      insert into notes (owner) values ('mia'), ('ben');
      grant select, update on notes to trial_app;
      """;
  private static final Actor MIA = new Actor("trial_app", Map.of("app.me", "mia"));

  @Test
  void what_is_arranged_holds_for_the_attempt_and_what_is_tried_for_nobody_else() {
    tried(
        trial -> {
          long left =
              trial.attempt(
                  attempt -> {
                    assertThat(attempt.arrange("delete from notes where owner = 'ben'")).isOne();
                    assertThat(attempt.tryOut("update notes set owner = 'x'", MIA))
                        .isEqualTo(Tried.done(1));
                    assertThat(attempt.ask("select owner from notes", MIA).rows())
                        .hasToString("[[mia]]");
                    return attempt.ask("select 1 from notes").rows().size();
                  });
          assertThat(left).isOne();
          assertThat(trial.database().query("select owner from notes order by id").rows())
              .hasToString("[[mia], [ben]]");
          return trial.hasMovedSequences();
        },
        false);
  }

  @Test
  void a_refusal_leaves_the_attempt_usable() {
    tried(
        trial ->
            trial.attempt(
                attempt -> {
                  Refusal refusal =
                      attempt.tryOut("delete from notes", MIA).refusal().orElseThrow();
                  assertThat(refusal).hasToString("42501: permission denied for table notes");
                  assertThat(refusal.isMissingPrivilege()).isTrue();
                  assertThat(attempt.tryToArrange("select 1 / 0").orElseThrow().sqlState())
                      .isEqualTo("22012");
                  assertThat(attempt.tryToArrange("delete from notes")).isEmpty();
                  return attempt.ask("select 1 from notes").rows().isEmpty();
                }),
        true);
  }

  @Test
  void a_sequence_that_was_moved_is_noticed() {
    tried(
        trial -> {
          trial.attempt(attempt -> attempt.arrange("insert into notes (owner) values ('x')"));
          return trial.hasMovedSequences();
        },
        true);
  }

  @Test
  void a_session_of_a_role_is_one_that_only_reads() {
    tried(
        trial ->
            trial.loggedIn(
                "trial_app",
                session -> {
                  String asked = "select current_setting('app.me', true), session_user";
                  assertThat(session.query(asked, Map.of("app.me", "o'hara\\")).rows())
                      .hasToString("[[o'hara\\, trial_app]]");
                  assertThat(session.query(asked, Map.of()).rows()).hasToString("[[, trial_app]]");
                  assertThatThrownBy(
                          () ->
                              session.query(
                                  "with x as (update notes set owner = '' returning 1) select * from x",
                                  Map.of()))
                      .hasMessageContaining("in a read-only transaction");
                  return session.query("select 1", Map.of()).rows().size();
                }),
        1);
  }

  @Test
  void who_may_not_log_in_is_named() {
    tried(
        trial -> {
          assertThatThrownBy(() -> trial.loggedIn("trial_nobody", session -> 1))
              .isInstanceOf(QueryException.class)
              .hasMessage(
                  "trial_nobody cannot log in: FATAL: role \"trial_nobody\" does not exist");
          return 1;
        },
        1);
  }

  private static <T> void tried(Function<Trial, T> work, T expected) {
    assertThat(Trials.after(17, "trial", NOTES, work)).isEqualTo(expected);
  }
}
