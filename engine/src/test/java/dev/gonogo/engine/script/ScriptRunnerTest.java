package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts on a real server. */
class ScriptRunnerTest {

  @TempDir private Path root;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "script_runner");
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists s cascade; create schema s; set search_path = s");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void every_statement_is_told_with_its_place_and_effect() throws Exception {
    write("deploy.sql", "create table t (id int);\n\n-- rows\ninsert into t\n  values (1), (2);");

    ScriptResult result = run("deploy.sql");

    assertThat(result.file()).isEqualTo("deploy.sql");
    assertThat(result.statements())
        .extracting(
            StatementResult::file,
            StatementResult::line,
            StatementResult::summary,
            StatementResult::rows)
        .containsExactly(
            tuple("deploy.sql", 1, "create table t (id int)", 0L),
            tuple("deploy.sql", 4, "insert into t values (1), (2)", 2L));
    assertThat(result.statements()).allMatch(statement -> !statement.duration().isNegative());
  }

  @Test
  void each_statement_stands_on_its_own_as_in_psql() throws Exception {
    write(
        "deploy.sql",
        """
        create table t (id int);
        create index concurrently i on t (id);
        select nonsense;
        create table never (id int);
        """);

    assertThatThrownBy(() -> run("deploy.sql"))
        .isInstanceOfSatisfying(
            ScriptException.class,
            exception -> {
              assertThat(exception.line()).isEqualTo(3);
              assertThat(exception.column()).isEqualTo(8);
              assertThat(exception.sqlState()).hasValue("42703");
              assertThat(exception.completed()).hasSize(2);
            });
    assertThat(ask("select to_regclass('i')::text || coalesce(to_regclass('never')::text, '')"))
        .isEqualTo("i");
  }

  @Test
  void an_error_is_shown_at_the_place_the_server_names() throws Exception {
    write("db/2/deploy.sql", "select 1;\n\tselect 'é𝒳', missing from\tpg_class; -- why\n");

    assertThatThrownBy(() -> run("db/2/deploy.sql"))
        .hasMessage(
            """
            db/2/deploy.sql:2:15: ERROR 42703: column "missing" does not exist
                select 'é𝒳', missing from pg_class; -- why
                             ^""");
  }

  @Test
  void detail_hint_and_context_of_the_server_are_shown() throws Exception {
    write(
        "deploy.sql",
        """
        do $$ begin
          raise exception 'stop' using detail = 'because', hint = 'do not', errcode = 'GN001';
        end $$;
        """);

    assertThatThrownBy(() -> run("deploy.sql"))
        .hasMessage(
            """
            deploy.sql:1:1: ERROR GN001: stop
                do $$ begin
                ^
                detail: because
                hint: do not
                context: PL/pgSQL function inline_code_block line 2 at RAISE""");
  }

  @Test
  void a_transaction_of_the_script_is_rolled_back_by_an_error() throws Exception {
    write("deploy.sql", "begin; create table t (id int); select 1/0; commit;");

    assertThatThrownBy(() -> run("deploy.sql")).hasMessageContaining("ERROR 22012");

    assertThat(ask("select to_regclass('t')")).isEqualTo("null");
  }

  @Test
  void a_transaction_left_open_is_an_error_and_rolled_back() throws Exception {
    write("deploy.sql", "begin; commit and chain;\nstart transaction;\ncreate table t (id int);");

    assertThatThrownBy(() -> run("deploy.sql"))
        .hasMessage(
            """
            deploy.sql:1:1: the transaction that begins here is still open at the end of the script;\
             it was rolled back.
                begin; commit and chain;
                ^""");
    assertThat(ask("select to_regclass('t')")).isEqualTo("null");
  }

  @Test
  void blocks_that_end_in_any_way_are_closed() throws Exception {
    write(
        "deploy.sql",
        """
        begin; end;
        begin transaction; savepoint a; rollback to a; release a; rollback;
        start transaction; abort;
        begin; commit and chain; commit and no chain;
        create procedure p() language plpgsql as $$ begin commit; end $$; call p();
        """);

    assertThat(run("deploy.sql").statements()).hasSize(14);
  }

  @Test
  void notices_are_kept_with_their_severity() throws Exception {
    write("deploy.sql", "drop table if exists nothing; commit;");

    assertThat(run("deploy.sql").statements())
        .flatExtracting(StatementResult::notices)
        .containsExactly(
            "NOTICE: table \"nothing\" does not exist, skipping",
            "WARNING: there is no transaction in progress");
  }

  @Test
  void the_driver_does_not_touch_question_marks_and_braces() throws Exception {
    write(
        "deploy.sql", "create table t as select '{\"a\":1}'::jsonb ? 'a' as yes, '{d 1}' as brace");
    run("deploy.sql");

    assertThat(ask("select yes || brace from t")).isEqualTo("true{d 1}");
  }

  @Test
  void routine_bodies_of_sql_are_one_statement() throws Exception {
    write(
        "deploy.sql",
        """
        create table t (id int);
        create function f() returns int begin atomic
          insert into t values (1);
          select case when count(*) > 0 then 7 end from t;
        end;
        """);

    assertThat(run("deploy.sql").statements()).hasSize(2);
    assertThat(ask("select f()")).isEqualTo("7");
  }

  @Test
  void passwords_appear_nowhere() throws Exception {
    write("ok.sql", "drop role if exists r;create role r password 'hunter2';drop role r");
    write("bad.sql", "\n  create role r password 'hunter2' bogus;");

    assertThat(run("ok.sql").toString()).doesNotContain("hunter2").contains("password '***'");
    assertThatThrownBy(() -> run("bad.sql"))
        .hasMessage(
            """
            bad.sql:2:36: ERROR 42601: unrecognized role option "bogus"
                create role r password '***' bogus;
                                             ^""");
  }

  @Test
  void who_looks_on_is_told_of_every_statement_and_can_end_the_script() throws Exception {
    write(
        "deploy.sql", "create table a (); begin;\n create table b (); commit; create table c ();");
    ScriptRunner runner = new ScriptRunner(root);
    List<String> told = new ArrayList<>();

    assertThat(runner.statements(Path.of("deploy.sql")))
        .extracting(PlacedStatement::toString)
        .containsExactly(
            "deploy.sql:1: create table a ()",
            "deploy.sql:1: begin",
            "deploy.sql:2: create table b ()",
            "deploy.sql:2: commit",
            "deploy.sql:2: create table c ()");
    assertThatThrownBy(
            () ->
                runner.run(
                    Path.of("deploy.sql"),
                    connection,
                    new ScriptWatch() {
                      @Override
                      public void before(PlacedStatement statement, Connection session) {
                        told.add("before " + statement.number());
                      }

                      @Override
                      public void after(PlacedStatement statement, Connection session)
                          throws SQLException {
                        told.add("after " + statement.number());
                        if (statement.number() == 3) {
                          throw new SQLException("enough");
                        }
                      }
                    }))
        .isInstanceOf(ScriptException.class)
        .hasMessageStartingWith("deploy.sql:2:2: ERROR null: enough");

    assertThat(told)
        .containsExactly("before 1", "after 1", "before 2", "after 2", "before 3", "after 3");
    assertThat(tables()).isEqualTo("a");
  }

  @Test
  void statements_can_be_left_out_or_replaced() throws Exception {
    write("deploy.sql", "create table a (); create table b (); create table c ();");

    new ScriptRunner(root)
        .runChanged(
            Path.of("deploy.sql"),
            Map.of(1, "", 3, "create table d ()"),
            connection,
            ScriptWatch.NONE);

    assertThat(tables()).isEqualTo("b,d");
  }

  @Test
  void a_statement_is_concurrent_where_it_works_in_several_transactions() {
    assertThat(
            List.of(
                "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)",
                "create index\n concurrently i on t (a)",
                "DROP INDEX CONCURRENTLY IF EXISTS i",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY"))
        .allMatch(sql -> new PlacedStatement(1, "f", 1, sql, sql).isConcurrent());
    assertThat(
            List.of(
                "CREATE INDEX i ON t (a)",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "CREATE INDEX concurrently_i ON t (a)"))
        .noneMatch(sql -> new PlacedStatement(1, "f", 1, sql, sql).isConcurrent());
  }

  private String tables() throws SQLException {
    return ask(
        "select string_agg(relname, ',' order by 1) from pg_class where relnamespace = 's'::regnamespace");
  }

  private ScriptResult run(String name) {
    return new ScriptRunner(root).run(Path.of(name), connection);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private String ask(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
