package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What is told of scripts with variables, branches and rows, on a real server. */
class ScriptInterpretationTest {

  /** One branch is taken, which only the server decides; an included file stands in the other. */
  private static final String BRANCHES =
      """
      select false as old \\gset
      \\if :old
      create table a ();
      \\i more.sql
      \\else
      create table b ();
      \\endif
      create table c ();
      """;

  @TempDir private Path root;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "script_interpretation");
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists s cascade; create schema s; set search_path = s");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void statements_have_the_same_numbers_whichever_branch_is_taken() throws Exception {
    write("a.sql", BRANCHES);
    write("more.sql", "create table d ();\ncreate table e ();");
    List<String> told = new ArrayList<>();

    runner()
        .run(
            Path.of("a.sql"),
            connection,
            new ScriptWatch() {
              @Override
              public void before(PlacedStatement statement, Connection session) {
                told.add(statement.number() + " " + statement);
              }
            });

    assertThat(runner().statements(Path.of("a.sql")))
        .extracting(statement -> statement.number() + " " + statement)
        .containsExactly(
            "1 a.sql:1: select false as old",
            "2 a.sql:3: create table a ()",
            "3 more.sql:1: create table d ()",
            "4 more.sql:2: create table e ()",
            "5 a.sql:6: create table b ()",
            "6 a.sql:8: create table c ()");
    assertThat(told)
        .containsExactly(
            "1 a.sql:1: select false as old",
            "5 a.sql:6: create table b ()",
            "6 a.sql:8: create table c ()");
  }

  @Test
  void statements_are_changed_by_their_numbers_whichever_branch_is_taken() throws Exception {
    write("a.sql", BRANCHES);
    write("more.sql", "create table d ();\ncreate table e ();");

    runner()
        .runChanged(
            Path.of("a.sql"),
            Map.of(5, "", 6, "create table f as select ':old', :'old'::bool"),
            connection,
            ScriptWatch.NONE);

    assertThat(
            ask(
                "select string_agg(relname, ',' order by 1) from pg_class where relnamespace = 's'::regnamespace"))
        .isEqualTo("f");
  }

  @Test
  void files_are_told_with_those_of_all_branches_and_those_that_are_copied() throws Exception {
    write("a.sql", BRANCHES + "\\copy t from 'rows.csv'");
    write("more.sql", "");
    write("rows.csv", "");

    assertThat(ScriptRunner.files(Path.of("a.sql"), root))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("a.sql", "more.sql", "rows.csv");
  }

  @Test
  void a_row_that_cannot_be_copied_is_told_with_its_place() throws Exception {
    write("a.sql", "create table t (id int);\n\ncopy t from stdin;\n1\n2\nthree\n4\n\\.\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessage(
            """
            a.sql:6:1: ERROR 22P02: invalid input syntax for type integer: "three"
                three
                ^
                context: COPY t, line 3, column id: "three\"""");
  }

  @Test
  void a_row_of_a_file_is_told_with_its_place_there() throws Exception {
    write("a.sql", "create table t (id int);\n\\copy t from 'rows.csv' csv header\n");
    write("rows.csv", "id\n1\n\"a\nb\"\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessageStartingWith(
            "rows.csv:4:1: ERROR 22P02: invalid input syntax for type integer: \"a\nb\"\n    b\"\n    ^");
  }

  @Test
  void copied_rows_are_counted() throws Exception {
    write(
        "a.sql",
        "create table t (id int);\ncopy t from stdin;\n1\n2\n\\.\ncopy t to stdout;\n\\copy t from rows.txt");
    write("rows.txt", "3\n");

    assertThat(run("a.sql").statements())
        .extracting(StatementResult::rows)
        .containsExactly(0L, 2L, 2L, 1L);
  }

  @Test
  void an_error_behind_a_value_is_told_where_the_variable_stands() throws Exception {
    write("a.sql", "\\set n 'long value'\nselect :'n',\n  :'n' || missing;\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessage(
            """
            a.sql:3:11: ERROR 42703: column "missing" does not exist
                :'n' || missing;
                        ^""");
  }

  @Test
  void what_a_query_gave_is_never_shown() throws Exception {
    write(
        "a.sql",
        """
        select 'hunter2' as given \\gset
        \\echo it is :given
        select :'given'::text;
        do $$ begin raise notice 'nothing'; end $$;
        select :'given'::int;
        """);

    assertThatThrownBy(() -> run("a.sql"))
        .isInstanceOfSatisfying(
            ScriptException.class,
            exception -> {
              assertThat(exception.notes()).containsExactly("a.sql:2:1: \\echo it is :given");
              assertThat(exception.completed())
                  .extracting(StatementResult::summary)
                  .contains("select :'given'::text");
            })
        .hasMessage(
            """
            a.sql:5:8: ERROR 22P02: invalid input syntax for type integer: ":'given'"
                select :'given'::int;
                       ^""");
  }

  @Test
  void a_variable_that_is_a_password_is_not_shown() throws Exception {
    write(
        "a.sql",
        """
        \\set word hunter2
        \\echo :word
        drop role if exists script_interpretation;
        create role script_interpretation password :'word';
        drop role script_interpretation;
        \\set other_secret abc123 \\\\ select 1 as abc123 from missing;
        """);

    assertThatThrownBy(() -> run("a.sql"))
        .isInstanceOfSatisfying(
            ScriptException.class,
            exception -> {
              assertThat(exception.notes()).containsExactly("a.sql:2:1: \\echo ***");
              assertThat(exception.completed())
                  .extracting(StatementResult::summary)
                  .contains("create role script_interpretation password '***'");
            })
        .hasMessageStartingWith("a.sql:6:53: ERROR 42P01")
        .hasMessageNotContaining("abc123");
  }

  @Test
  void a_value_that_a_query_gave_cannot_be_several_statements() throws Exception {
    write("a.sql", "select 'select 1; select 2' as two \\gset\n:two;\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessageStartingWith(
            "a.sql:2:1: the value that a query gave to this variable holds a semicolon, so that nobody knew before what would be executed.");
  }

  @Test
  void gset_takes_one_row() throws Exception {
    write("a.sql", "select 1 as x where false \\gset");
    write("b.sql", "select generate_series(1, 2) as x \\gset");
    write("c.sql", "select 1 as \"a b\" \\gset");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessageStartingWith("a.sql:1:1: no rows returned for \\gset; it takes exactly one.");
    assertThatThrownBy(() -> run("b.sql"))
        .hasMessageStartingWith(
            "b.sql:1:1: more than one row returned for \\gset; it takes exactly one.");
    assertThatThrownBy(() -> run("c.sql"))
        .hasMessageStartingWith(
            "c.sql:1:1: \\gset: \"a b\" is no name of a variable. Name the column: AS a_name.");
  }

  @Test
  void errors_after_which_the_script_goes_on_are_noted() throws Exception {
    write("a.sql", "\\set ON_ERROR_STOP off\nselect missing;\nselect 1;\n");

    ScriptResult result = run("a.sql");

    assertThat(result.executed()).isEqualTo(1);
    assertThat(result.notes())
        .containsExactly(
            """
            a.sql:2:8: ERROR 42703: column "missing" does not exist
                select missing;
                       ^
                the script went on: ON_ERROR_STOP is off""");
  }

  @Test
  void a_copy_that_is_refused_ends_the_script_for_its_rows_are_no_statements() throws Exception {
    write(
        "a.sql",
        "\\set ON_ERROR_STOP off\ncopy missing from stdin;\n1\n\\.\ncreate table never ();\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessage(
            """
            a.sql:2:1: ERROR 42P01: relation "missing" does not exist
                copy missing from stdin;
                ^""");
    assertThat(ask("select to_regclass('never')")).isEqualTo("null");
  }

  @Test
  void what_the_watch_throws_ends_the_script_all_the_same() throws Exception {
    write("a.sql", "\\set ON_ERROR_STOP off\ncreate table a ();\ncreate table b ();\n");

    assertThatThrownBy(
            () ->
                runner()
                    .run(
                        Path.of("a.sql"),
                        connection,
                        new ScriptWatch() {
                          @Override
                          public void after(PlacedStatement statement, Connection session)
                              throws SQLException {
                            throw new SQLException("enough");
                          }
                        }))
        .hasMessageStartingWith("a.sql:2:1: ERROR null: enough");
    assertThat(ask("select to_regclass('b')")).isEqualTo("null");
  }

  @Test
  void a_transaction_that_autocommit_off_begins_has_to_be_ended() throws Exception {
    write("a.sql", "\\set AUTOCOMMIT off\ncreate table a ();\n");

    assertThatThrownBy(() -> run("a.sql"))
        .hasMessage(
            """
            a.sql:2:1: the transaction that begins here is still open at the end of the script; it was rolled back.
                create table a ();
                ^""");
    assertThat(ask("select to_regclass('a')")).isEqualTo("null");
  }

  @Test
  void of_very_many_statements_the_first_are_told() throws Exception {
    write("a.sql", "select 1;\n".repeat(StatementLog.MOST + 5));

    ScriptResult result = run("a.sql");

    assertThat(result.executed()).isEqualTo(StatementLog.MOST + 5);
    assertThat(result.statements()).hasSize(StatementLog.MOST);
  }

  private ScriptRunner runner() {
    return new ScriptRunner(root);
  }

  private ScriptResult run(String name) {
    return runner().run(Path.of(name), connection);
  }

  private String ask(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }
}
