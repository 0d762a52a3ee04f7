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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of scripts that are not run. */
class ScriptCheckTest {

  @TempDir private Path root;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = TestServer.connect(TestServer.DEFAULT_MAJOR, "script_check");
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists s cascade; create schema s; set search_path = s");
      statement.execute("create table invoice (id int primary key, paid boolean, tags jsonb)");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void a_syntax_error_is_found_wherever_it_stands_and_nothing_is_executed() throws Exception {
    write("1.sql", "create table payment (id int);\ninsert into invoice values (1);");
    write("2.sql", "\\if false\nnot even SQL;\n\\endif\n\\i 3.sql");
    write("3.sql", "begin;\nalter table payment add colunm amount int;\ncommit;");

    ScriptCheck check = look("1.sql", "2.sql");

    assertThat(check.findings())
        .containsExactly(
            """
            3.sql:2:39: ERROR 42601: syntax error at or near "int"
                alter table payment add colunm amount int;
                                                      ^""");
    assertThat(check.statements()).isEqualTo(5);
    assertThat(exists("payment")).isFalse();
    assertThat(exists("invoice")).isTrue();
  }

  @Test
  void a_name_that_nothing_before_can_have_made_is_found() throws Exception {
    write("deploy.sql", "update invoce set paid = true;\nupdate invoice set payed = true;");

    assertThat(look("deploy.sql").findings())
        .containsExactly(
            """
            deploy.sql:1:8: ERROR 42P01: relation "invoce" does not exist
                update invoce set paid = true;
                       ^""",
            """
            deploy.sql:2:20: ERROR 42703: column "payed" of relation "invoice" does not exist
                update invoice set payed = true;
                                   ^""");
  }

  @Test
  void a_function_that_nothing_before_can_have_made_is_found() throws Exception {
    write("deploy.sql", "insert into invoice select generate_serie(1, 3);");

    assertThat(look("deploy.sql").findings())
        .containsExactly(
            """
            deploy.sql:1:28: ERROR 42883: function generate_serie(integer, integer) does not exist
                insert into invoice select generate_serie(1, 3);
                                           ^
                hint: No function matches the given name and argument types. You might need to add explicit type casts.""");
  }

  @Test
  void what_a_script_before_makes_is_not_missing() throws Exception {
    write("1.sql", "create table payment (id int);\nalter table invoice add \"Amount Due\" int;");
    write(
        "2.sql",
        """
        insert into payment values (1);
        update invoice set "Amount Due" = 3;
        insert into invoice select 1, true, '{}', 4;
        """);

    assertThat(look("1.sql", "2.sql").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select made_by_the_function();",
        "do $$ begin execute 'create table payment (id int)'; end $$;",
        "do $$ begin execute format('create table %s (id int)', 'pay' || 'ment'); end $$;",
        "call somebody();",
        "select 'create table pay' || name || ' (id int)' from invoice \\gexec",
        "explain analyze select made_by_the_function();",
        "create extension pgcrypto;",
        "set search_path = elsewhere;",
        "alter role current_user set search_path = elsewhere;",
        "import foreign schema a from server b into s;"
      })
  void what_may_make_anything_leaves_nothing_to_miss(String statement) throws Exception {
    write("deploy.sql", statement + "\ninsert into payment values (1);\n");

    assertThat(look("deploy.sql").findings()).noneMatch(said -> said.contains("payment"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from invoice where id in (1, 2);",
        "do $$ begin if not exists (select 1 from invoice) then raise 'none'; end if; end $$;",
        "insert into invoice values (1);",
        "create index on invoice (paid);"
      })
  void what_makes_nothing_of_that_name_leaves_it_missing(String statement) throws Exception {
    write("deploy.sql", statement + "\ninsert into payment values (1);\n");

    assertThat(look("deploy.sql").findings())
        .containsExactly(
            """
            deploy.sql:2:13: ERROR 42P01: relation "payment" does not exist
                insert into payment values (1);
                            ^""");
  }

  @Test
  void the_schemas_of_a_session_end_with_the_script() throws Exception {
    write("1.sql", "set search_path = elsewhere;\ninsert into payment values (1);");
    write("2.sql", "insert into payment values (2);");

    assertThat(look("1.sql", "2.sql").findings())
        .containsExactly(
            """
            2.sql:1:13: ERROR 42P01: relation "payment" does not exist
                insert into payment values (2);
                            ^""");
  }

  @Test
  void a_program_may_make_anything() throws Exception {
    write("deploy.sql", "insert into payment values (1);\nselec 1;");
    ScriptCheck check = new ScriptRunner(root).checking(connection);

    check.anythingIsMade();
    check.look(Path.of("deploy.sql"));

    assertThat(check.findings())
        .containsExactly(
            """
            deploy.sql:2:1: ERROR 42601: syntax error at or near "selec"
                selec 1;
                ^""");
  }

  @Test
  void how_many_columns_a_table_has_by_then_is_not_known() throws Exception {
    write("1.sql", "alter table invoice add amount int;");
    write("2.sql", "insert into invoice values (1, true, '{}', 4);");

    assertThat(look("1.sql", "2.sql").findings()).isEmpty();
  }

  @Test
  void question_marks_are_operators() throws Exception {
    write(
        "deploy.sql",
        "select '?', tags ? 'a', tags ?| array['a?'], tags ?& array['b'] from invoice; -- ?");

    assertThat(look("deploy.sql").findings()).isEmpty();
  }

  @Test
  void what_depends_on_answers_of_queries_is_left_out() throws Exception {
    write(
        "deploy.sql",
        """
        select id from invoice \\gset
        update invoice set paid = :id is null garbage;
        \\set table invoice
        select :id, * from :table;
        select * from :table;
        """);

    ScriptCheck check = look("deploy.sql");

    assertThat(check.findings()).isEmpty();
    assertThat(check.leftOut()).isEqualTo(2);
    assertThat(check.statements()).isEqualTo(2);
  }

  @Test
  void strings_that_the_script_reads_otherwise_are_left_out() throws Exception {
    write(
        "deploy.sql",
        """
        set standard_conforming_strings = off;
        insert into invoice values ('it\\'s');
        set standard_conforming_strings = on;
        insert into invoice values ('1\\');
        """);

    ScriptCheck check = look("deploy.sql");

    assertThat(check.findings()).isEmpty();
    assertThat(check.leftOut()).isEqualTo(2);
  }

  @Test
  void rows_of_COPY_are_no_statements() throws Exception {
    write(
        "deploy.sql",
        "copy invoice from stdin;\nnot SQL\n\\.\n\\copy invoice from 'rows.csv' csv\n");
    write("rows.csv", "nor this");

    ScriptCheck check = look("deploy.sql");

    assertThat(check.findings()).isEmpty();
    assertThat(check.statements()).isEqualTo(2);
  }

  @Test
  void what_two_scripts_include_is_told_once_for_each_place() throws Exception {
    write("names.sql", "selec 1;");
    write("1.sql", "\\i names.sql");

    assertThat(look("1.sql", "1.sql").findings()).hasSize(1);
  }

  @Test
  void a_script_that_cannot_be_read_is_told_with_what_was_wrong_before() throws Exception {
    write("deploy.sql", "selec 1;\n\\! ls");

    assertThat(look("deploy.sql").findings())
        .containsExactly(
            """
            deploy.sql:1:1: ERROR 42601: syntax error at or near "selec"
                selec 1;
                ^""",
            """
            deploy.sql:2:1: \\! is not executed here: what a shell command does depends on the machine, and is not rehearsed.
                \\! ls
                ^""");
  }

  @Test
  void passwords_are_not_told() throws Exception {
    write("deploy.sql", "create role r password 'hunter2-secret' nonsense;");

    assertThat(look("deploy.sql").findings())
        .singleElement()
        .asString()
        .contains("42601")
        .doesNotContain("hunter2");
  }

  @Test
  void a_lost_session_is_no_finding() throws Exception {
    write("deploy.sql", "select 1;");
    ScriptCheck check = new ScriptRunner(root).checking(connection);
    connection.close();

    assertThatThrownBy(() -> check.look(Path.of("deploy.sql"))).isInstanceOf(SQLException.class);
    assertThat(check.findings()).isEmpty();
  }

  private ScriptCheck look(String... scripts) throws SQLException {
    ScriptCheck check = new ScriptRunner(root).checking(connection);
    for (String script : List.of(scripts)) {
      check.look(Path.of(script));
    }
    return check;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(root.resolve(file), text);
  }

  private boolean exists(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select to_regclass('%s') is not null".formatted(table))) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
