package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyDatabaseTest {

  private static final ReadOnlyDatabase DATABASE =
      new ReadOnlyDatabase(() -> TestServer.connect(TestServer.DEFAULT_MAJOR, "read_only"));

  @BeforeAll
  static void create() throws SQLException {
    try (Connection connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "read_only");
        Statement statement = connection.createStatement()) {
      statement.execute("create table t (id int)");
      statement.execute("drop role if exists read_only_asker; create role read_only_asker");
      statement.execute(
          "create function writes() returns void language sql stable as 'insert into t values (1)'");
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void returns_columns_and_rows_as_the_server_writes_them() {
    Rows rows = DATABASE.query("select true as yes, null as nothing, 1.50 as price;");

    assertThat(rows.columns()).containsExactly("yes", "nothing", "price");
    assertThat(rows.rows()).containsExactly(Arrays.asList("t", null, "1.50"));
    assertThat(rows.truncated()).isFalse();
  }

  @Test
  void reads_a_limited_number_of_rows_and_says_so() {
    Rows all = DATABASE.query("select generate_series(1, 1000)");
    Rows more = DATABASE.query("select generate_series(1, 1001)");

    assertThat(all.rows()).hasSize(1000);
    assertThat(all.truncated()).isFalse();
    assertThat(more.rows()).hasSize(1000);
    assertThat(more.truncated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(select 1) union (select 2)",
        "with x as (select 1) select * from x",
        "values (1)",
        "table t",
        "show work_mem",
        "explain select 1",
        "-- why\nselect 1"
      })
  void reads_in_every_way_there_is(String query) {
    assertThat(DATABASE.query(query).columns()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with x as (delete from t returning id) select * from x",
        "select writes()",
        "explain analyze with x as (delete from t returning id) table x",
        "select * from t for update"
      })
  void writing_is_refused_by_the_server(String query) {
    assertThatThrownBy(() -> DATABASE.query(query))
        .isInstanceOfSatisfying(
            QueryException.class,
            exception -> assertThat(exception.sqlState().orElse("")).isIn("25006", "0A000"));
    assertThat(DATABASE.query("select count(*) from t").rows()).containsExactly(List.of("0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commit", "insert into t values (1)", "set work_mem = '1MB'", "begin", "do $$$$"})
  void what_is_no_query_is_refused_before_it_is_sent(String text) {
    assertThatThrownBy(() -> DATABASE.query(text))
        .isInstanceOf(QueryException.class)
        .hasMessage(
            """
            a query begins with SELECT, WITH, VALUES, TABLE, SHOW or EXPLAIN, not with %s:
                %s"""
                .formatted(text.replaceFirst(" .*", "").toUpperCase(Locale.ROOT), text));
  }

  @Test
  void several_statements_are_refused() {
    assertThatThrownBy(() -> DATABASE.query("select 1; commit; select 2"))
        .hasMessage(
            """
            a query is exactly one statement; this text has 3:
                select 1; commit; select 2""");
    assertThatThrownBy(() -> DATABASE.query(" -- nothing"))
        .hasMessageStartingWith("a query is exactly one statement; this text has 0:");
  }

  /** Else the driver would see the end of a statement where there is none. */
  @Test
  void a_login_that_takes_backslashes_for_escapes_is_asked_without() throws Exception {
    try (ReadOnlyDatabase escaping =
        new ReadOnlyDatabase(
            () -> {
              Connection session = TestServer.connect(TestServer.DEFAULT_MAJOR, "read_only");
              try (Statement statement = session.createStatement()) {
                statement.execute("set standard_conforming_strings = off");
              }
              return session;
            })) {
      assertThat(escaping.query("select '\\', '; commit; --'").rows())
          .containsExactly(List.of("\\", "; commit; --"));
    }
  }

  @Test
  void an_error_of_the_server_is_shown_at_its_place() {
    assertThatThrownBy(() -> DATABASE.query("select\n  nothing from t"))
        .hasMessage(
            """
            ERROR 42703: column "nothing" does not exist
                nothing from t
                ^""");
  }

  @Test
  void what_an_error_quotes_of_rows_is_hidden_where_contents_are() {
    ReadingRules usual = ReadingRules.STAGING;
    ReadingRules hidden =
        new ReadingRules(
            usual.statementTimeout(),
            usual.lockTimeout(),
            usual.costCeiling(),
            usual.reader(),
            usual.obstacles(),
            Contents.hidden());
    String query = "select name::int from (select 'pl' || 'anted' as name offset 0) as people";

    assertThatThrownBy(() -> DATABASE.query(query))
        .hasMessageStartingWith(
            "ERROR 22P02: invalid input syntax for type integer: \"planted\"\n");
    assertThatThrownBy(() -> DATABASE.by(hidden).query(query))
        .isInstanceOfSatisfying(
            QueryException.class,
            exception ->
                assertThat(exception.refusal().orElseThrow().message())
                    .matches("invalid input syntax for type integer: #[0-9a-f]{12}"))
        .message()
        .matches("(?s)ERROR 22P02: invalid input syntax for type integer: #[0-9a-f]{12}\n.*");
    assertThatThrownBy(() -> DATABASE.by(hidden).query("select nothing"))
        .hasMessageStartingWith("ERROR 42703: column \"nothing\" does not exist\n");
  }

  @Test
  void a_text_that_cannot_be_read_is_shown_at_its_place() {
    assertThatThrownBy(() -> DATABASE.query("select 'a"))
        .hasMessage(
            """
            the query cannot be read at 1:8: this string is not closed: ' is missing.
                select 'a
                       ^""");
  }

  @Test
  void an_actor_asks_with_its_role_and_settings_for_one_transaction() {
    Actor asker = new Actor("read_only_asker", Map.of("app.user", "it's me"));

    assertThat(DATABASE.query("select current_user, current_setting('app.user')", asker).rows())
        .containsExactly(List.of("read_only_asker", "it's me"));
    assertThat(DATABASE.query("select current_user, current_setting('app.user')").rows())
        .containsExactly(List.of("gonogo", ""));
    assertThatThrownBy(() -> DATABASE.query("table t", asker))
        .hasMessageStartingWith("ERROR 42501: permission denied for table t");
  }

  @Test
  void an_actor_whose_role_does_not_exist_cannot_ask() {
    assertThatThrownBy(() -> DATABASE.query("select 1", new Actor("nobody here", Map.of())))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("role \"nobody here\" does not exist");
  }

  @Test
  void the_catalog_is_read_once() {
    assertThat(DATABASE.catalog()).isSameAs(DATABASE.catalog());
  }

  @Test
  void what_is_known_to_do_more_than_read_is_refused_before_it_is_planned() {
    assertThatThrownBy(
            () -> DATABASE.query("select set_config('transaction_read_only', 'off', false)"))
        .isInstanceOf(QueryException.class)
        .hasMessage(
            """
            a query of a check may not call set_config, which changes settings of the session:
                select set_config('transaction_read_only', 'off', false)""");
    assertThatThrownBy(
            () -> DATABASE.inOneTransaction(asked -> asked.query("select pg_notify('a', 'b')")))
        .hasMessageStartingWith("a query of a check may not call pg_notify, which sends a");
    assertThatThrownBy(
            () ->
                DATABASE.plan(
                    new PlanRequest(
                        "select pg_sleep(1)", List.of(), Optional.empty(), false, true)))
        .hasMessageStartingWith("a query of a check may not call pg_sleep, which waits:");
  }

  @Test
  void a_transaction_only_reads_and_is_limited() {
    assertThat(DATABASE.query("show transaction_read_only").rows()).containsExactly(List.of("on"));
    assertThat(DATABASE.query("show statement_timeout").rows()).containsExactly(List.of("1min"));
  }
}
