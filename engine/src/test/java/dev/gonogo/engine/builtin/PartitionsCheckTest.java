package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionsCheckTest {
  private static final String DATABASE = "check_partitions";

  private static final String EVENTS =
      """
      create table events (id int, day date, kind text) partition by range (day);
      create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
      create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
      create table events_rest partition of events default;
      create index events_kind on events (kind);
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void passes_where_everything_is_as_expected(int major) {
    String spec =
        """
        events:
          by: range (day)
          partitions:
            events_2025: from ('2025-01-01') to ('2026-01-01')
            events_rest: default
          gaps: none
          default partition: empty
          indexes: attached
          like the table: [owner, rls, privileges]
        """;

    assertThat(check(major, spec, EVENTS))
        .isEqualTo(Outcome.passed("3 partitions of events as expected"));
  }

  @Test
  void finds_what_is_no_partitioned_table() {
    assertThat(failure("{ gone: {}, plain: {} }", "create table plain ();"))
        .isEqualTo("table gone is missing\nplain is a table, not a partitioned table");
  }

  @Test
  void finds_the_table_that_is_partitioned_otherwise() {
    assertThat(failure("events: { by: range (id) }", EVENTS))
        .isEqualTo("events is partitioned by \"RANGE (day)\", not by \"range (id)\"");
    assertThat(failure("events: { by: list (day) }", EVENTS))
        .isEqualTo("events is partitioned by \"RANGE (day)\", not by \"list (day)\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          hash ("Key", b)                     | partition by hash ("Key", b)
          range (lower(a), (b + 1))           | partition by range (lower(a), (b + 1))
          range (lower(a), (b + 1))           | partition by range (lower(a), (b + 1))
          list (date_trunc('month', "Key"))   | partition by list (date_trunc('month', "Key"))
          range (a text_pattern_ops)          | partition by range (a text_pattern_ops)
          """)
  void keys_are_compared_as_the_server_prints_them(String by, String sql) {
    String spec = "t: { by: '%s' }".formatted(by.replace("'", "''"));
    String table = "create table t (\"Key\" timestamp, a text, b int) %s;".formatted(sql);

    assertThat(check(17, spec, table)).isEqualTo(Outcome.of(Status.VACUOUS, "t has no partition"));
  }

  @Test
  void finds_bounds_that_are_others() {
    String spec =
        """
        events:
          partitions:
            events_2025: from ('2025-01-01') to ('2025-12-31')
            events_2027: from ('2027-01-01') to ('2028-01-01')
            events_2026: default
        """;

    assertThat(failure(spec, EVENTS))
        .isEqualTo(
            """
            partition events_2025 of events is from ('2025-01-01') to ('2026-01-01'), not from ('2025-01-01') to ('2025-12-31')
            events has no partition events_2027
            partition events_2026 of events is from ('2026-01-01') to ('2027-01-01'), not default""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          timestamptz | range | from ('2026-01-01') to ('2026-01-01 12:30:00.5+02')
          bigint      | range | from (-5) to (maxvalue)
          numeric     | range | from (minvalue) to (1.50)
          date        | range | from ('-infinity') to ('infinity')
          text        | list  | in ('it''s', null)
          text        | list  | in (null, 'it''s')
          text        | hash  | with (modulus 4, remainder 3)
          """)
  void bounds_are_compared_by_what_they_mean(String type, String strategy, String bound) {
    String sql =
        "create table t (\"K\" %s) partition by %s (\"K\"); create table \"P 1\" partition of t for values %s;"
            .formatted(type, strategy, bound);
    String spec = "t: { partitions: { '\"P 1\"': \"%s\" } }".formatted(bound);

    assertThat(check(17, spec, "set timezone = 'UTC';" + sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void finds_a_gap_between_ranges() {
    String sql =
        """
        create table a (n bigint) partition by range (n);
        create table a_1 partition of a for values from (minvalue) to (9);
        create table a_2 partition of a for values from (10) to (100);
        create table a_3 partition of a for values from (100) to (maxvalue);
        create table b (day timestamptz, n int) partition by range (day, n);
        create table "B 2" partition of b for values from ('2026-02-01+00', 5) to ('2026-03-01+00', 0);
        create table "B 1" partition of b for values from ('2026-01-01+00', 0) to ('2026-02-01+00', 0);
        """;

    assertThat(failure("{ a: { gaps: none }, b: { gaps: none } }", sql))
        .isEqualTo(
            """
            a: between partitions a_1 and a_2 is a gap, from ('9') to ('10')
            b: between partitions "B 1" and "B 2" is a gap, from ('2026-02-01 00:00:00+00', '0') to ('2026-02-01 00:00:00+00', '5')""");
  }

  @Test
  void texts_have_no_order_of_their_own() {
    String sql =
        """
        create table t (name text) partition by range (name);
        create table t_1 partition of t for values from ('1') to ('20');
        create table t_2 partition of t for values from ('20') to ('9');
        create table t_3 partition of t for values from ('b') to ('k');
        """;

    assertThat(failure("t: { gaps: none }", sql))
        .isEqualTo("t: there is a gap: no partition begins where t_2 and t_3 end");
    assertThat(check(17, "t: { gaps: none }", sql + "drop table t_3;").status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void finds_the_remainder_that_is_missing() {
    String sql =
        """
        create table t (n int) partition by hash (n);
        create table t_0 partition of t for values with (modulus 2, remainder 0);
        create table t_1 partition of t for values with (modulus 4, remainder 1);
        """;

    assertThat(failure("t: { gaps: none }", sql))
        .isEqualTo("t: no partition takes modulus 4, remainder 3");
  }

  @Test
  void finds_gaps_of_partitions_that_are_partitioned() {
    String sql =
        EVENTS
            + """
            create table events_2027 partition of events
                for values from ('2027-01-01') to ('2028-01-01') partition by range (id);
            create table events_2027_a partition of events_2027 for values from (0) to (5);
            create table events_2027_b partition of events_2027 for values from (7) to (9);
            """;

    assertThat(failure("events: { gaps: none }", sql))
        .isEqualTo(
            "events_2027: between partitions events_2027_a and events_2027_b is a gap, from ('5')"
                + " to ('7')");
  }

  @Test
  void lists_have_no_gaps() {
    String sql =
        "create table t (a text) partition by list (a); create table t_a partition of t for values in ('a');";

    assertThat(check(17, "t: { gaps: none }", sql))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "t is partitioned by list, which has no gaps: name its partitions"));
  }

  @Test
  void finds_a_default_partition_that_is_not_as_it_should_be() {
    assertThat(failure("events: { default partition: forbidden }", EVENTS))
        .isEqualTo("events has a DEFAULT partition, events_rest");
    assertThat(
            failure(
                "events: { default partition: empty }",
                EVENTS + "insert into events values (1, '2030-01-01', 'late');"))
        .isEqualTo(
            "the DEFAULT partition events_rest of events has rows that no other partition takes");
    String without = EVENTS + "drop table events_rest;";
    assertThat(failure("events: { default partition: present }", without))
        .isEqualTo("events has no DEFAULT partition");
    assertThat(check(17, "events: { default partition: empty }", without).status())
        .isEqualTo(Status.PASSED);
    assertThat(check(17, "events: { default partition: present }", EVENTS).status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void finds_the_partition_that_will_be_missing() {
    String sql =
        """
        create table logs (at timestamptz, n int) partition by range (at, n);
        do $$ begin
          execute format(
              'create table logs_now partition of logs for values from (%L, 0) to (%L, 0)',
              now() - interval '1 day', now() + interval '7 days');
        end $$;
        """;

    assertThat(check(17, "logs: { next period: 5 days ahead }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(failure("logs: { next period: 2 weeks ahead }", sql))
        .matches(
            "no partition of logs takes \\d{4}-\\d\\d-\\d\\d, 2 weeks ahead: its rows will be"
                + " refused");
    assertThat(
            failure(
                "logs: { next period: 2 weeks ahead }",
                sql + "create table logs_rest partition of logs default;"))
        .endsWith(", 2 weeks ahead: its rows will go to logs_rest");
    assertThat(
            failure(
                "t: { next period: 1 month ahead }",
                "create table t (n int) partition by range (n); create table t_1 partition of t for values from (1) to (9);"))
        .isEqualTo(
            "t is partitioned by \"RANGE (n)\": there is no range of dates or times, so no"
                + " partition is 1 month ahead");
  }

  @Test
  void finds_the_partition_without_an_index_of_the_table() {
    String sql =
        """
        create table t (n int, a text) partition by range (n);
        create table t_1 partition of t for values from (1) to (9);
        create table t_2 partition of t for values from (9) to (19);
        create index t_a on only t (a);
        create index t_1_a on t_1 (a);
        create index t_2_a on t_2 (a);
        alter index t_a attach partition t_1_a;
        """;

    assertThat(failure("t: { indexes: attached }", sql))
        .isEqualTo("partition t_2 of t has no index attached to t_a");
  }

  @Test
  void finds_the_partition_that_is_not_like_its_table() {
    String sql =
        EVENTS
            + """
            drop role if exists partitions_owner;
            drop role if exists partitions_reader;
            create role partitions_owner;
            create role partitions_reader;
            alter table events_2025 owner to partitions_owner;
            grant select on events to partitions_reader;
            grant select, update (kind) on events_2025 to partitions_reader;
            alter table events enable row level security;
            alter table events force row level security;
            alter table events_2026 enable row level security;
            create policy own on events using (kind = 'x');
            create policy own on events_2026 using (kind = 'x');
            drop table events_rest;
            """;

    assertThat(failure("events: { like the table: [owner, rls, privileges] }", sql))
        .isEqualTo(
            """
            partition events_2025 is owned by partitions_owner, but events by gonogo
            row level security is not enabled on partition events_2025, but on events
            row level security is not forced on partition events_2025, but on events
            the policies of partition events_2025 are not those of events: they hold for who asks the partition itself
            partitions_reader has UPDATE (kind) on partition events_2025, but not on events
            row level security is not forced on partition events_2026, but on events
            partitions_reader has SELECT on events, but not on partition events_2026""");
  }

  @Test
  void a_table_without_partitions_proves_nothing() {
    assertThat(check(17, "t: { gaps: none }", "create table t (n int) partition by range (n);"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "t has no partition"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                                       | 1:1: name at least one partitioned table
          { a b: {} }                              | 1:1: "a b" is not the name of an object: write name, schema.name or "Quoted".name
          { t: { by: day } }                       | 1:6: "day" is not how a table is partitioned: expected range, list or hash, found "day". Write such as "range (day)"
          { t: { by: range day } }                 | 1:6: "range day" is not how a table is partitioned: expected "(", found "day". Write such as "range (day)"
          { t: { gaps: some } }                    | 1:14: "some" is not one of: none. Did you mean "none"?
          { t: { default partition: emty } }       | 1:27: "emty" is not one of: forbidden, present, empty. Did you mean "empty"?
          { t: { next period: soon } }             | 1:6: "soon" is not a period. Write such as "1 month ahead", in hours, days, weeks, months or years
          { t: { indexes: all } }                  | 1:17: "all" is not one of: attached.
          { t: { like the table: [ownr] } }        | 1:25: "ownr" is not one of: owner, rls, privileges. Did you mean "owner"?
          """)
  void what_cannot_be_is_a_problem_at_its_place(String written, String problem) {
    assertThat(Spec.problems(PartitionsCheck.class, written)).contains("f.yaml:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          from (1)                           | expected "to", found the end
          from (1) to (2) x                  | expected the end, found "x"
          between 1 and 2                    | expected from, in, with or default, found "between"
          in (1, , 2)                        | expected a value, found ","
          with (modulus 2)                   | expected ",", found the end
          with (modulus 2, remainder 2)      | the remainder is from 0 to the modulus less 1
          with (modulus x, remainder 2)      | expected a whole number, found "x"
          """)
  void what_is_no_bound_is_a_problem(String written, String why) {
    assertThat(Spec.problems(PartitionsCheck.class, "t: { partitions: { p: '" + written + "' } }"))
        .containsExactly(
            "f.yaml:1:4: \"%s\" is not the bound of a partition: %s. Write such as \"from ('2026-01-01') to ('2026-02-01')\", \"in ('a', 'b')\", \"with (modulus 4, remainder 0)\" or \"default\""
                .formatted(written, why));
  }

  private static String failure(String spec, String sql) {
    Outcome outcome = check(17, spec, sql);
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
    return outcome.message();
  }

  private static Outcome check(int major, String spec, String sql) {
    try (ReadOnlyDatabase database = Databases.after(major, DATABASE, sql)) {
      return Spec.bound(PartitionsCheck.class, spec)
          .check(database, new Application(Path.of(""), Map.of(), Map.of(), Map.of()));
    }
  }
}
