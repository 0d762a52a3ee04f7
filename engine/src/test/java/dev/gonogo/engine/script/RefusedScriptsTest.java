package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What psql would do, and is refused here before anything is sent, with the reason. */
class RefusedScriptsTest {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("checklist")).toRealPath();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\\c other|\\c is not executed here: the checklist says which role deploys to which"
            + " database, so that every step is rehearsed as it will run. SET ROLE changes the role;"
            + " another database takes a step of its own.",
        "\\! ls|\\! is not executed here: what a shell command does depends on the machine, and is"
            + " not rehearsed.",
        "\\set x `ls`|backticks run a shell command, which is not done here: what it answers"
            + " depends on the machine. Write the value itself.",
        "\\password app|\\password is not executed here: it asks a person.",
        "\\prompt x|\\prompt is not executed here: it asks a person.",
        "\\watch|\\watch is not executed here: it repeats the statement until somebody ends it.",
        "\\cd /tmp|\\cd is not executed here: it reads or writes files of the machine that runs"
            + " psql.",
        "\\getenv x PATH|\\getenv is not executed here: the environment of this machine is not the"
            + " one of production.",
        "select 1\\; select 2;|\\; is not executed here: several statements in one message are one"
            + " transaction, of which nothing is seen. Write BEGIN and COMMIT.",
        "\\encoding LATIN1|\\encoding LATIN1: scripts are read as UTF-8 here. Save the file as"
            + " UTF-8, and write \\encoding UTF8.",
        "set client_encoding to 'LATIN1';|client_encoding is not latin1 here: scripts are read as"
            + " UTF-8. Save the file as UTF-8, and write UTF8.",
        "SET NAMES SJIS;|client_encoding is not sjis here: scripts are read as UTF-8. Save the"
            + " file as UTF-8, and write UTF8.",
        "set local DateStyle = SQL, DMY;|DateStyle begins with ISO here: dates are read so. Write"
            + " them as 2026-12-31, or choose the order alone, as in SET DateStyle = 'ISO, DMY'.",
        "select 1 \\g out.txt|\\g with a file or a program writes the answer outside of the"
            + " database, which is not done here. \\g alone is a semicolon.",
        "select :HOST;|:HOST is another one on every server, so nothing that depends on it can be"
            + " rehearsed. \\set a variable of your own.",
        "\\set ON_ERROR_ROLLBACK on|ON_ERROR_ROLLBACK is not followed here: it hides errors inside"
            + " of transactions. Write a SAVEPOINT and a ROLLBACK TO where an error may happen.",
        "\\set SINGLESTEP on|SINGLESTEP is for people at a terminal; take it away.",
        "\\set AUTOCOMMIT perhaps|AUTOCOMMIT is on or off, and not \"perhaps\".",
        "\\set a-b 1|\"a-b\" is no name of a variable: letters, digits and _ are allowed.",
        "\\unset|\\unset takes the name of a variable.",
        "\\i|\\i takes one file name, plain or in single quotes.",
        "\\i :DBNAME|which file \\i means is known only when the script is executed; everything is"
            + " read before. \\set the variable to a text of the script.",
        "\\i 'open|this argument is not closed: ' is missing on its line.",
        "\\if perhaps|\"perhaps\" is no condition: true, false, yes, no, on, off, 1 and 0 are."
            + " psql would take it for false.",
        "\\if true|this \\if is not closed: \\endif is missing in this file.",
        "\\endif|\\endif without an \\if before it in this file; take it away, or write the \\if.",
        "\\else|\\else without an \\if before it in this file; take it away, or write the \\if.",
        "select 1 \\if true|\\if inside of a statement: end the statement before it with a"
            + " semicolon.",
        "\\gexec|there is no statement before \\gexec. psql would send the last one once more:"
            + " write \\gexec in the place of its semicolon.",
        "\\copy t to 'out.csv'|\\copy … to writes a file on the machine that runs psql, which is"
            + " not done here: it changes no database. Leave it to a step of its own, or use"
            + " COPY … TO stdout.",
        "\\copy t from program 'ls'|\\copy … from program runs a shell command, which is not done"
            + " here: copy from a file.",
        "\\copy t from pstdin|\\copy … from pstdin reads what is typed into psql, which nobody"
            + " does here: copy from a file, or from stdin.",
        "\\copy t|\\copy takes a table, from, and a file in single quotes: \\copy t from 'rows.csv'.",
        "copy t from stdin; select 1;|COPY … FROM stdin is the last thing on its line here: its"
            + " rows begin on the next one. Begin a new line behind the rows.",
        "select 'a;|this string is not closed: ' is missing.",
        "select $a$ $$ $A$|this string is not closed: $a$ is missing.",
        "select \"a|this quoted name is not closed: \" is missing.",
        "/* /* */|this comment is not closed: */ is missing."
      })
  void tells_why(String line, String message) throws IOException {
    write("a.sql", "select 1;\n" + line);

    assertThatThrownBy(() -> read("a.sql"))
        .isInstanceOf(ScriptException.class)
        .hasMessageStartingWith("a.sql:2:")
        .hasMessageContaining(": " + message + "\n    " + line + "\n    ");
  }

  @Test
  void what_is_not_known_is_told_with_what_is() throws IOException {
    write("a.sql", "select 1;\n  \\frobnicate");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:2:3: \\frobnicate is not known here; these are: \\i, \\ir, \\set, \\unset, \\if, \\elif, \\else, \
            \\endif, \\echo, \\qecho, \\warn, \\g, \\gset, \\gexec, \\copy … from, \\encoding UTF8, \\r, \\q; \
            what only shows something or changes how it is shown, such as \\pset, \\timing and \\d, is noted.
                \\frobnicate
                ^""");
  }

  @Test
  void rows_that_are_not_closed() throws IOException {
    write("a.sql", "create table t (id int);\ncopy t from stdin;\n1\n2\nselect 1;\n");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:3:1: the rows that begin here are not closed: a line with \\. alone is missing. \
            psql would take all that follows for rows.
                1
                ^""");
  }

  @Test
  void rows_in_a_branch_that_is_not_taken() throws IOException {
    write("a.sql", "\\if false\ncopy t from stdin;\n1\n\\.\n\\endif\n");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:4:1: \\. belongs to no rows here: psql reads what follows a COPY as statements \
            where its branch is not taken. Move the COPY into a file of its own, and include that with \\ir.
                \\.
                ^""");
  }

  @Test
  void else_after_else() throws IOException {
    write("a.sql", "\\if false\n\\else\n\\elif true\n\\endif\n");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            "a.sql:3:1: \\elif after \\else: only \\endif can follow.\n    \\elif true\n    ^");
  }

  @Test
  void another_encoding_is_told_with_its_line() throws IOException {
    Files.write(root.resolve("a.sql"), "\nselect 'é'".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:2:1: this line is not encoded in UTF-8. Scripts are: save the file as UTF-8.
                select '�'
                ^""");
  }

  @Test
  void utf_16_and_other_binary_files() throws IOException {
    Files.write(root.resolve("a.sql"), "\ufeffselect 1".getBytes(StandardCharsets.UTF_16LE));
    write("b.sql", "select 1;\nselect '\0';");

    assertThatThrownBy(() -> read("a.sql")).hasMessageStartingWith("a.sql:1:1: this line is not");
    assertThatThrownBy(() -> read("b.sql"))
        .hasMessage(
            """
            b.sql:2:1: a NUL character, which PostgreSQL knows in no text; is this a text file in UTF-8?
                select '␀';
                ^""");
  }

  @Test
  void what_a_terminal_would_obey_is_shown() throws IOException {
    write("a.sql", "select 'a\u001b[31m\u202e\u007f;");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:1:8: this string is not closed: ' is missing.
                select 'a␛[31m\\u202e␡;
                       ^""");
  }

  @Test
  void a_long_line_is_cut() throws IOException {
    write("a.sql", "select 1" + ", 1".repeat(300_000) + ", 'a" + "b".repeat(500));

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessageStartingWith("a.sql:1:900011: this string is not closed: ' is missing.\n    …")
        .hasMessageMatching("(?s).{60,300}")
        .hasMessageContaining("'abbb");
  }

  @Test
  void folders_and_what_lies_outside() throws IOException {
    Files.createDirectory(root.resolve("db"));
    Files.writeString(folder.resolve("rows.csv"), "1");
    write("a.sql", "\\i db");
    write("b.sql", "\\copy t from '../rows.csv'");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            "a.sql:1:1: db is a folder or a device, and not a file; name one file.\n    \\i db\n    ^");
    assertThatThrownBy(() -> read("b.sql"))
        .hasMessageStartingWith(
            "b.sql:1:1: rows.csv lies outside of the checklist's folder; move it there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*", "(", ";", "\\if true\n", ":x", "'", "$"})
  void great_depths_and_numbers_are_read(String piece) throws IOException {
    String close = piece.equals("/*") ? "*/" : piece.startsWith("\\") ? "\n\\endif\n" : "";
    write("a.sql", piece.repeat(100_000) + close.repeat(100_000) + "\nselect 1");

    assertThat(read("a.sql")).isLessThanOrEqualTo(1);
  }

  private int read(String name) {
    return new ScriptRunner(root).statements(Path.of(name)).size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set client_encoding = 'UTF8'",
        "set session client_encoding to default",
        "set names 'utf-8'",
        "set datestyle = 'ISO, DMY'",
        "set local datestyle to mdy",
        "set datestyle to default"
      })
  void settings_in_which_both_sides_agree_are_none_of_these(String statement) throws IOException {
    write("a.sql", statement + ";");

    assertThat(read("a.sql")).isEqualTo(1);
  }

  @Test
  void files_that_include_two_others_that_include_two_others() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(i + ".sql", "\\i %d.sql\n\\i %d.sql\n".formatted(i + 1, i + 1));
    }
    write("40.sql", "select 1;");

    assertThatThrownBy(() -> read("0.sql"))
        .hasMessageEndingWith(
            """
            : more than 10,000 files would be included, each as often as it is written. Files that include two others, which include two others, grow beyond all measure.
                \\i 40.sql
                ^""");
  }

  @Test
  void values_that_hold_two_others_that_hold_two_others() throws IOException {
    StringBuilder script = new StringBuilder("\\set v0 '/* none */'\n");
    for (int i = 1; i < 40; i++) {
      script.append("\\set v%d ':v%d :v%d'\n".formatted(i, i - 1, i - 1));
    }
    write("deploy.sql", script + "select :v39;");

    assertThatThrownBy(() -> read("deploy.sql"))
        .hasMessage(
            """
            deploy.sql:41:8: the values of more than 100,000 variables are read in one statement. Values that hold two others, which hold two others, grow beyond all measure.
                select :v39;
                       ^""");
  }

  @Test
  void values_that_double_themselves() throws IOException {
    write("deploy.sql", "\\set v 0123456789\n" + "\\set v :v:v\n".repeat(40));

    assertThatThrownBy(() -> read("deploy.sql"))
        .hasMessage(
            """
            deploy.sql:18:1: the value of "v" would have 1,310,720 characters; 1,000,000 are read. Put long texts into a file, and \\i it.
                \\set v :v:v
                ^""");
  }

  @Test
  void a_statement_without_measure() throws IOException {
    Path script = root.resolve("deploy.sql");
    try (Writer writer = Files.newBufferedWriter(script)) {
      writer.write("select 1;\ninsert into t values ('");
      String piece = "0123456789".repeat(1_000);
      for (int i = 0; i < 6_500; i++) {
        writer.write(piece);
      }
    }

    assertThatThrownBy(() -> read("deploy.sql"))
        .hasMessageStartingWith(
            "deploy.sql:2:1: this statement has more than 64 million characters. If it is not a"
                + " quote or a parenthesis that is left open, copy its rows, or make several"
                + " statements of it.\n    insert into t values ('0123456789");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }
}
