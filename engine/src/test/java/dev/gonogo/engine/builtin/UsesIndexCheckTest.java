package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans for a table of 20,000 rows, a partitioned one, and some that prove nothing. */
class UsesIndexCheckTest {
  private static final ReadOnlyDatabase DATABASE =
      new ReadOnlyDatabase(() -> TestServer.connect(TestServer.DEFAULT_MAJOR, "check_plans"));

  private static final Map<String, Actor> ACTORS =
      Map.of(
          "student", new Actor("plans_student", Map.of("app.me", "user_7")),
          "several processes",
              new Actor(
                  "gonogo",
                  Map.of(
                      "min_parallel_table_scan_size", "0",
                      "parallel_setup_cost", "0",
                      "parallel_tuple_cost", "0")));

  private static final Map<String, String> QUERIES =
      Map.of("own reservations", "select * from reservations where student_id = $1 order by id");

  @TempDir Path folder;

  @BeforeAll
  static void create() throws SQLException {
    try (Connection connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "check_plans");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          drop schema public cascade;
          create schema public;
          create table reservations (id int primary key, student_id text, state text, "At" date);
          insert into reservations
          select n, 'user_' || n / 10, case when n % 100 = 0 then 'open' else 'done' end,
                 date '2026-01-01' + n
          from generate_series(1, 20000) as n;
          create index reservations_student on reservations (student_id);
          create index reservations_open on reservations (id) where state = 'open';
          create index reservations_state on reservations (state);
          create index "Reservations At" on reservations ("At");

          create table events (day date, kind int) partition by range (day);
          create table events_2025 partition of events
              for values from ('2025-01-01') to ('2026-01-01');
          create table events_2026 partition of events
              for values from ('2026-01-01') to ('2027-01-01');
          create table events_2027 partition of events
              for values from ('2027-01-01') to ('2028-01-01');
          create table events_2028 partition of events
              for values from ('2028-01-01') to ('2029-01-01');
          insert into events
          select date '2025-01-01' + n % 730, n from generate_series(0, 9999) as n;
          insert into events values ('2027-03-01', 1);
          create index events_kind on events (kind);

          create table slots (id int primary key, name text);
          insert into slots select n, 'slot' from generate_series(1, 12) as n;
          create table nothing_yet (id int primary key);
          analyze;
          -- Autovacuum would analyze it within a minute.
          create table news (id int primary key, name text) with (autovacuum_enabled = off);
          insert into news select n, 'new' from generate_series(1, 20000) as n;

          alter table reservations enable row level security;
          create policy own on reservations using (student_id = current_setting('app.me'));
          drop role if exists plans_student;
          create role plans_student;
          grant usage on schema public to plans_student;
          grant select on all tables in schema public to plans_student;
          """);
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void passes_where_the_index_is_chosen_for_these_values_and_for_all() throws IOException {
    Outcome outcome =
        check(
            """
            query: own reservations
            parameters: [user_7]
            index: reservations_student
            no sequential scan over: 1000
            """);

    assertThat(outcome.message())
        .isEqualTo(
            "chosen: reservations_student; no sequential scan over 1,000 rows (custom and generic"
                + " plan)");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(outcome.observations())
        .extracting(Observation::name)
        .containsExactly("custom plan", "generic plan");
    assertThat(outcome.observations().get(0).text())
        .contains("reservations_student", "(student_id = 'user_7'::text)");
    assertThat(outcome.observations().get(1).text()).contains("(student_id = $1)");
  }

  @Test
  void says_what_the_planner_does_instead() throws IOException {
    assertThat(
            failure(
                "{ sql: select * from reservations where lower(student_id) = 'user_7', index:"
                    + " reservations_student }"))
        .isEqualTo(
            "index reservations_student on reservations is not chosen in the custom plan: Seq Scan"
                + " on reservations over 20,000 rows instead");
    assertThat(
            failure(
                "{ sql: select * from reservations where id = 7, index: reservations_student }"))
        .isEqualTo(
            "index reservations_student on reservations is not chosen in the custom plan: Index"
                + " Scan using reservations_pkey on reservations instead");
    assertThat(failure("{ sql: select * from slots where id = 7, index: reservations_student }"))
        .isEqualTo(
            "index reservations_student on reservations is not chosen in the custom plan: it does"
                + " not read reservations");
  }

  @Test
  void a_partial_index_can_be_lost_in_the_generic_plan() throws IOException {
    assertThat(
            failure(
                """
                sql: select id from reservations where state = $1 order by id
                parameters: [open]
                index: reservations_open
                """))
        .startsWith("index reservations_open on reservations is not chosen in the generic plan: ")
        .doesNotContain("custom");
    assertThat(
            check(
                """
                sql: select id from reservations where state = $1 order by id
                parameters: [open]
                index: reservations_open
                plans: custom
                """))
        .extracting(Outcome::message)
        .isEqualTo("chosen: reservations_open (custom plan)");
  }

  @Test
  void a_parameter_of_the_wrong_type_defeats_an_index() throws IOException {
    String spec =
        """
        sql: select * from reservations where id = $1
        parameters: { value: 7, type: %s }
        index: reservations_pkey
        plans: custom
        """;

    assertThat(check(spec.formatted("integer")).status()).isEqualTo(Status.PASSED);
    assertThat(failure(spec.formatted("numeric")))
        .isEqualTo(
            "index reservations_pkey on reservations is not chosen in the custom plan: Seq Scan on"
                + " reservations over 20,000 rows instead");
  }

  @Test
  void an_index_can_serve_a_query_that_is_better_off_without_it() throws IOException {
    String done =
        "{ sql: select * from reservations where state = 'done', index: reservations_state";

    assertThat(failure(done + " }")).contains("Seq Scan on reservations over 20,000 rows instead");
    Outcome outcome = check(done + ", is: can serve }");
    assertThat(outcome.message()).isEqualTo("can serve: reservations_state (custom plan)");
    assertThat(outcome.observations())
        .extracting(Observation::name)
        .containsExactly("custom plan", "custom plan with enable_seqscan off");
    assertThat(
            failure(
                "{ sql: select * from reservations where lower(state) = 'done', index:"
                    + " reservations_state, is: can serve }"))
        .isEqualTo(
            "index reservations_state on reservations cannot serve the query in the custom plan,"
                + " even with enable_seqscan off: Seq Scan on reservations over 20,000 rows instead");
  }

  @Test
  void a_table_must_not_be_read_from_end_to_end() throws IOException {
    String whole =
        "{ sql: select count(*) from reservations where state <> 'x', no sequential scan over: ";

    assertThat(failure(whole + "1000 }"))
        .isEqualTo(
            "Seq Scan on reservations reads 20,000 rows in the custom plan, 1,000 are allowed");
    assertThat(failure(whole + "1000, as: several processes }"))
        .isEqualTo(
            "Parallel Seq Scan on reservations reads 20,000 rows in the custom plan, 1,000 are"
                + " allowed");
    assertThat(check(whole + "20000 }"))
        .satisfies(
            outcome ->
                assertThat(outcome.message())
                    .isEqualTo(
                        "no table of the query has more than 20,000 rows (reservations has 20,000"
                            + " rows): load data of production's size in setup"));
    assertThat(failure("{ sql: select sum(kind) from events, no sequential scan over: 6000 }"))
        .isEqualTo(
            "Seq Scan on 4 partitions of events reads 10,001 rows in the custom plan, 6,000 are"
                + " allowed");
  }

  @Test
  void one_of_several_indexes_is_enough() throws IOException {
    assertThat(
            check(
                    "{ sql: select * from reservations where id = 7, any of: [reservations_pkey,"
                        + " '\"Reservations At\"'] }")
                .message())
        .isEqualTo("chosen: one of reservations_pkey, \"Reservations At\" (custom plan)");
    assertThat(
            failure(
                "{ sql: select * from reservations where id = 7, any of: [reservations_student,"
                    + " '\"Reservations At\"'] }"))
        .isEqualTo(
            "none of the indexes reservations_student, \"Reservations At\" is chosen in the custom"
                + " plan: Index Scan using reservations_pkey on reservations instead");
  }

  @Test
  void bitmap_scans_of_several_indexes_use_them_all() throws IOException {
    assertThat(
            check(
                    """
                    sql: |
                      select * from reservations
                      where student_id = 'user_7' or "At" = date '2026-02-01'
                    index: [reservations_student, '"Reservations At"']
                    """)
                .status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void indexes_of_partitions_count_for_that_of_their_table() throws IOException {
    assertThat(check("{ sql: select * from events where kind = 7, index: events_kind }").message())
        .isEqualTo("chosen: events_kind (custom plan)");
    assertThat(
            check("{ sql: select * from events where kind = 7, index: events_2025_kind_idx }")
                .status())
        .isEqualTo(Status.PASSED);
    assertThat(
            failure(
                """
                sql: |
                  select kind from events_2025 where kind = 7
                  union all select kind + 1 from events_2026 where kind + 1 = 7
                index: events_kind
                """))
        .isEqualTo(
            "index events_kind on events is not chosen for every partition in the custom plan: Seq"
                + " Scan on events_2026 over 4,890 rows instead");
  }

  @Test
  void an_actor_gets_the_plan_that_policies_make() throws IOException {
    String all = "{ sql: select * from reservations, index: reservations_student";

    assertThat(check(all + ", as: student }").status()).isEqualTo(Status.PASSED);
    assertThat(failure(all + " }")).contains("Seq Scan on reservations over 20,000 rows instead");
  }

  @Test
  void tables_without_production_like_data_prove_nothing() throws IOException {
    assertThat(vacuous("{ sql: select * from slots where id = 7, index: slots_pkey }"))
        .isEqualTo(
            "slots has 12 rows on 1 page, too few for an index to pay: load data of production's"
                + " size in setup");
    assertThat(vacuous("{ sql: select * from nothing_yet where id = 7, index: nothing_yet_pkey }"))
        .isEqualTo("nothing_yet is empty: load data of production's size in setup");
    assertThat(vacuous("{ sql: select * from news where id = 7, index: news_pkey }"))
        .isEqualTo("news has not been analyzed: run ANALYZE in setup");
    assertThat(vacuous("{ sql: select * from news, no sequential scan over: 10 }"))
        .isEqualTo("news has not been analyzed: run ANALYZE in setup");
    assertThat(vacuous("{ sql: select 1, no sequential scan over: 10 }"))
        .isEqualTo("the custom plan reads no table");
    assertThat(
            check("{ sql: select * from slots where id = 7, index: slots_pkey, is: can serve }")
                .status())
        .as("whether it can does not depend on data")
        .isEqualTo(Status.PASSED);
  }

  @Test
  void an_index_that_is_missing_is_found_without_a_plan() throws IOException {
    Outcome outcome = check("{ sql: select 1, index: [gone, '\"Gone\"'] }");

    assertThat(outcome.message()).isEqualTo("index gone is missing\nindex \"Gone\" is missing");
    assertThat(outcome.observations()).isEmpty();
  }

  @Test
  void a_query_can_be_in_a_file_and_is_not_run() throws IOException {
    Files.writeString(
        folder.resolve("list.sql"),
        "select 1 / (id - id) from reservations -- never run\nwhere student_id = 'user_7';\n");
    String spec = "{ file: list.sql, index: reservations_student }";

    assertThat(check(spec).status()).isEqualTo(Status.PASSED);
    assertThat(Spec.bound(UsesIndexCheck.class, spec).files()).containsExactly("list.sql");
  }

  @Test
  void says_which_actors_and_queries_it_uses() {
    UsesIndexCheck check =
        Spec.bound(UsesIndexCheck.class, "{ query: own reservations, as: student, index: a }");

    assertThat(check.actors()).containsExactly("student");
    assertThat(check.queries()).containsExactly("own reservations");
    assertThat(check.files()).isEmpty();
  }

  @Test
  void what_the_server_refuses_is_thrown() {
    assertThatThrownBy(() -> check("{ query: own reservations, index: reservations_student }"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("wrong number of parameters");
  }

  private String failure(String spec) throws IOException {
    return message(Status.FAILED, spec);
  }

  private String vacuous(String spec) throws IOException {
    return message(Status.VACUOUS, spec);
  }

  private String message(Status status, String spec) throws IOException {
    Outcome outcome = check(spec);
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(status);
    return outcome.message();
  }

  private Outcome check(String spec) throws IOException {
    return Spec.bound(UsesIndexCheck.class, spec)
        .check(DATABASE, new Application(folder, ACTORS, QUERIES, Map.of()));
  }
}
