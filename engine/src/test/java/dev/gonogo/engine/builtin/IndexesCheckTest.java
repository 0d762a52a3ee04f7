package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class IndexesCheckTest {
  private static final String SLOTS =
      "create table slots (id int, name text, at timestamptz); create index slots_at on slots (at desc);";

  @Test
  void passes_where_the_index_is_as_defined() {
    assertThat(check("defined: { slots_at: slots (at desc) }", SLOTS))
        .isEqualTo(Outcome.passed("1 index exists as defined, valid and ready"));
  }

  @Test
  void says_how_many_were_looked_at() {
    String sql = SLOTS + "create unique index slots_id on slots (id);";

    assertThat(
            check(
                    """
                    defined: { slots_at: slots (at desc), slots_id: unique slots (id) }
                    invalid: none
                    """,
                    sql)
                .message())
        .isEqualTo("2 indexes exist as defined, valid and ready; none of 2 indexes is unusable");
  }

  @Test
  void finds_the_index_that_is_missing() {
    assertThat(check("defined: { slots_name: slots (name) }", SLOTS).message())
        .isEqualTo("index slots_name on slots is missing");
  }

  @Test
  void finds_the_index_that_is_defined_otherwise() {
    Outcome outcome = check("defined: { slots_at: slots (at) }", SLOTS);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "index slots_at is defined as \"slots (at DESC)\", not as \"slots (at)\"",
                "slots (at)",
                "slots (at DESC)"));
  }

  @Test
  void finds_the_index_that_should_be_unique() {
    assertThat(check("defined: { slots_at: unique slots (at desc) }", SLOTS).message())
        .isEqualTo(
            "index slots_at is defined as \"slots (at DESC)\", not as \"unique slots (at desc)\"");
  }

  @Test
  void finds_what_a_failed_concurrent_build_left() throws SQLException {
    try (Connection connection = TestServer.connect(17, "check_concurrently");
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists twins; create table twins (n int)");
      statement.execute("insert into twins values (1), (1)");
      assertThatThrownBy(
              () -> statement.execute("create unique index concurrently \"Twins N\" on twins (n)"))
          .isInstanceOf(PSQLException.class);
      Catalog catalog = new ReadOnlyDatabase(() -> connection).catalog();

      String finding =
          "index \"Twins N\" on twins is INVALID: no query uses it. Drop it and create it again";
      assertThat(check("invalid: none", catalog).message()).isEqualTo(finding);
      assertThat(check("defined: { '\"Twins N\"': unique twins (n) }", catalog).message())
          .isEqualTo(finding);
      assertThat(
              check("{ defined: { '\"Twins N\"': unique twins (n) }, invalid: none }", catalog)
                  .findings())
          .as("said once")
          .hasSize(1);
    }
  }

  @Test
  void finds_the_index_of_a_partitioned_table_that_a_partition_has_not() {
    String sql =
        """
        create table events (day date) partition by range (day);
        create table events_2026 partition of events default;
        create index events_day on only events (day);
        """;

    assertThat(check("defined: { events_day: events (day) }", sql).message())
        .isEqualTo(
            "index events_day on events is INVALID: a partition has no index attached to it."
                + " Create one on each and attach it");
  }

  @Test
  void an_index_of_a_partitioned_table_is_on_its_partitions_too() {
    String sql =
        """
        create table events (day date) partition by range (day);
        create table events_2026 partition of events default;
        create index events_day on events (day);
        """;

    assertThat(
            check(
                    """
                    defined: { events_day: events (day), events_2026_day_idx: events_2026 (day) }
                    invalid: none
                    """,
                    sql)
                .message())
        .isEqualTo("2 indexes exist as defined, valid and ready; none of 2 indexes is unusable");
  }

  @Test
  void an_index_is_found_in_the_schema_of_its_table() {
    String sql =
        """
        create schema audit;
        create table audit."Log" ("At" date);
        create index "Log At" on audit."Log" ("At");
        """;

    assertThat(check("defined: { '\"Log At\"': 'audit.\"Log\" (\"At\")' }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("defined: { 'audit.\"Log At\"': 'audit.\"Log\" (\"At\")' }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("defined: { log_at: audit.log (at) }", sql).message())
        .isEqualTo("index audit.log_at on audit.log is missing");
  }

  @Test
  void equal_nulls_are_part_of_the_definition() {
    String sql = "create table t (n int); create unique index t_n on t (n) nulls not distinct;";

    assertThat(check("defined: { t_n: unique t (n) nulls not distinct }", sql).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("defined: { t_n: unique t (n) }", sql).message())
        .isEqualTo(
            "index t_n is defined as \"unique t (n) NULLS NOT DISTINCT\", not as \"unique t"
                + " (n)\"");
  }

  @Test
  void a_database_without_indexes_proves_nothing() {
    assertThat(check("invalid: none", "create table t ()"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "the database has no index"));
    assertThat(check("invalid: none", SLOTS))
        .isEqualTo(Outcome.passed("none of 1 index is unusable"));
  }

  private static Outcome check(String spec, String sql) {
    return check(spec, Catalogs.after(sql));
  }

  private static Outcome check(String spec, Catalog catalog) {
    return Spec.bound(IndexesCheck.class, spec).check(catalog);
  }
}
