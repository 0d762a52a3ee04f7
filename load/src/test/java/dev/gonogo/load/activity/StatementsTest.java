package dev.gonogo.load.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.StartedServer;
import dev.gonogo.load.testing.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What servers count of statements, and what its comparison says. */
class StatementsTest {
  private static final StatementKey SEARCH = new StatementKey("app", 1, true);
  private static final StatementKey COUNT = new StatementKey("app", 2, true);

  @Test
  void what_was_counted_between_two_looks_is_compared_by_what_it_is_counted_by() {
    Outcome outcome =
        judged(
            activity(Map.of(SEARCH, count("select a", 100, 100), COUNT, count("select b", 9, 90))),
            activity(
                Map.of(SEARCH, count("select a", 100, 150), COUNT, count("select b", 9, 900))));

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.message())
        .isEqualTo("1 statement takes at most +50% longer than before the phase");
    assertThat(outcome.observations().get(0).text())
        .isEqualTo(
            """
            statement  role  calls before  calls now  mean before  mean now
            select b   app   9             9          10.00 ms     100.00 ms
            select a   app   100           100        1.00 ms      1.50 ms""");
  }

  @Test
  void finds_the_statement_that_takes_longer() {
    Outcome outcome =
        judged(
            activity(Map.of(SEARCH, count("select  a\nfrom t", 100, 100))),
            activity(Map.of(SEARCH, count("select  a\nfrom t", 100, 220))));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(
            "a statement of role app takes longer than before the phase: select a from t (2.20 ms,"
                + " was 1.00 ms: +120%)");
    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "a statement of role app takes longer than before the phase: select a from t",
                "50%",
                "120%"));
  }

  @Test
  void what_is_much_of_very_little_is_noise() {
    assertThat(
            judged(
                    activity(Map.of(SEARCH, count("select a", 100, 10))),
                    activity(Map.of(SEARCH, count("select a", 100, 29))))
                .status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void a_statement_on_a_table_that_was_made_anew_is_known_by_its_text_and_others_are_told() {
    Outcome outcome =
        judged(
            activity(
                Map.of(SEARCH, count("select a", 100, 100), COUNT, count("select gone", 50, 10))),
            activity(
                Map.of(
                    new StatementKey("app", 3, true),
                    count("select a", 100, 400),
                    new StatementKey("app", 4, true),
                    count("select new", 1, 10))));

    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.observations().get(1).text())
        .isEqualTo(
            "before only: 50 calls, role app: select gone\n"
                + "now only: 1 call, role app: select new");
    assertThat(
            judged(
                    activity(Map.of(SEARCH, count("select a", 100, 100))),
                    activity(
                        Map.of(
                            SEARCH,
                            count("select a", 100, 100),
                            COUNT,
                            count("select new", 100, 100))))
                .message())
        .isEqualTo(
            "1 statement takes at most +50% longer than before the phase; 1 statement on one side"
                + " only not compared");
  }

  @Test
  void a_statement_that_other_roles_run_now_is_summed_over_them() {
    StatementKey owner = new StatementKey("deployer", 1, true);
    StatementKey webhook = new StatementKey("webhook", 1, true);
    StatementActivity before = activity(Map.of(owner, count("select a", 100, 100)));

    Outcome outcome =
        judged(
            before,
            activity(
                Map.of(SEARCH, count("select a", 60, 150), webhook, count("select a", 40, 90))));

    assertThat(outcome.message())
        .isEqualTo(
            "a statement of role app and webhook, formerly deployer takes longer than before the"
                + " phase: select a (2.40 ms, was 1.00 ms: +140%)");
    assertThat(outcome.observations()).hasSize(1);
    // Who runs it on both sides runs it as before; another one's is another statement.
    assertThat(
            judged(
                    before,
                    activity(
                        Map.of(
                            owner, count("select a", 50, 50), webhook, count("select a", 50, 500))))
                .message())
        .isEqualTo(
            "1 statement takes at most +50% longer than before the phase; 1 statement on one side"
                + " only not compared");
    // Two of one role cannot be told apart.
    assertThat(
            judged(
                    before,
                    activity(
                        Map.of(
                            SEARCH, count("select a", 50, 50), COUNT, count("select a", 50, 500))))
                .status())
        .isEqualTo(Status.VACUOUS);
  }

  @Test
  void where_nothing_was_run_often_enough_there_is_nothing_to_judge() {
    assertThat(judged(activity(Map.of()), activity(Map.of())).message())
        .isEqualTo(
            "no statement was run at least 10 times on both sides: let more requests come, under"
                + " \"traffic rate\" in the spec file");
  }

  @Test
  void what_was_forgotten_or_hidden_or_reset_is_told_and_not_passed_over() {
    Map<StatementKey, StatementCount> some = Map.of(SEARCH, count("select a", 100, 100));
    StatementSnapshot first = new StatementSnapshot(Map.of(), 0, 0, "monday");

    assertThat(judged(activity(some), between(first, new StatementSnapshot(some, 0, 1, "monday"))))
        .extracting(Outcome::status, Outcome::message)
        .containsExactly(
            Status.BROKEN,
            "pg_stat_statements has forgotten statements meanwhile, because there were more than it"
                + " keeps: raise pg_stat_statements.max");
    assertThat(between(first, new StatementSnapshot(some, 0, 0, "tuesday")).loss())
        .contains("somebody has reset pg_stat_statements meanwhile");
    assertThat(between(first, new StatementSnapshot(some, 1, 0, "monday")).loss())
        .contains("this login does not see all statements: GRANT pg_read_all_stats TO it");
  }

  @Test
  void a_server_that_counts_is_read_though_its_database_has_no_extension() throws SQLException {
    try (Staging staging =
        StartedServer.with(
            Map.of("shared_preload_libraries", "pg_stat_statements"), "create table t (id int)")) {
      CountedStatements counted = CountedStatements.on(staging).orElseThrow();
      StatementSnapshot first = counted.now();
      try (Connection session = staging.connect("deployer");
          Statement statement = session.createStatement()) {
        for (int i = 0; i < 12; i++) {
          statement.execute("select count(*) from t where id = " + i);
        }
      }

      StatementActivity activity = StatementActivity.between(first, counted.now());

      assertThat(activity.loss()).isEmpty();
      assertThat(activity.statements())
          .anySatisfy(
              (key, count) -> {
                assertThat(key.role()).isEqualTo("deployer");
                assertThat(key.topLevel()).isTrue();
                assertThat(count.text()).isEqualTo("select count(*) from t where id = $1");
                assertThat(count.calls()).isEqualTo(12);
              });
    }
  }

  @Test
  void a_server_that_does_not_count_blocks() throws SQLException {
    try (Staging staging = StartedServer.with(Map.of(), "select 1")) {
      assertThat(CountedStatements.on(staging)).isEmpty();
    }
    assertThat(CountedStatements.NOT_COUNTED)
        .isEqualTo(
            "the staging server does not count statements. Write under \"staging\" in the spec"
                + " file: parameters: { shared_preload_libraries: pg_stat_statements }, and"
                + " extensions: [pg_stat_statements] where the server is not one of our own");
  }

  @Test
  void it_is_written_with_an_increase_and_a_state() {
    assertThat(
            Written.check(
                StatementsCheck.class, "{ at most: +50%, compared with: before the phase }"))
        .isEqualTo(
            new StatementsCheck(
                new Increase("+50%"), StatementsCheck.ComparedWith.BEFORE_THE_PHASE));
    assertThat(
            Written.problems(
                StatementsCheck.class, "{ at most: 50%, compared with: before the phase }"))
        .containsExactly(
            "f.yaml:1:12: \"50%\" is not an increase. Write how much longer it may take, such as"
                + " +50%");
  }

  private static Outcome judged(StatementActivity before, StatementActivity after) {
    return new StatementJudging(new Increase("+50%"), before, after).outcome();
  }

  private static StatementActivity activity(Map<StatementKey, StatementCount> statements) {
    return new StatementActivity(statements, Optional.empty());
  }

  private static StatementActivity between(StatementSnapshot first, StatementSnapshot last) {
    return StatementActivity.between(first, last);
  }

  private static StatementCount count(String text, long calls, double milliseconds) {
    return new StatementCount(text, calls, milliseconds);
  }
}
