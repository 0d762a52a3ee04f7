package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script consists of, and what is refused before anything is executed. */
class ScriptReaderTest {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("checklist")).toRealPath();
    write("other.sql", "select 'other'");
  }

  @Test
  void included_files_are_executed_in_their_place() throws IOException {
    write("db/a.sql", "select 1;\n\\ir b.sql\nselect 3;\n\\i db/b.sql;\n\\i 'it''s.sql'");
    write("db/b.sql", "\ufeffselect 2");
    write("it's.sql", "select 4");

    assertThat(read("db/a.sql").statements())
        .extracting(ScriptStatement::sql)
        .containsExactly("select 1", "select 2", "select 3", "select 2", "select 4");
    assertThat(ScriptRunner.files(Path.of("db/a.sql"), root))
        .containsExactly(
            root.resolve("db/a.sql"), root.resolve("db/b.sql"), root.resolve("it's.sql"));
  }

  @Test
  void what_only_prints_is_noted() throws IOException {
    write("a.sql", "\\set ON_ERROR_STOP on\n\\echo 'Phase 3'\nselect 1;");

    assertThat(read("a.sql").notes())
        .containsExactly("a.sql:1:1: \\set ON_ERROR_STOP on", "a.sql:2:1: \\echo 'Phase 3'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\connect prod", "\\set x 1", "\\gexec", "\\if true", "\\! ls", "\\;"})
  void other_meta_commands_are_refused(String command) throws IOException {
    write("a.sql", "select 1;\n  " + command);

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessage(
            """
            a.sql:2:3: %s is not executed here; of psql's commands these are: \
            \\i, \\ir, \\echo, \\set ON_ERROR_STOP on.
                %s
                ^"""
                .formatted(command.replaceFirst(" .*", ""), command));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\\i|\\i takes one file name, plain or in single quotes.",
        "\\i a b|\\i takes one file name, plain or in single quotes.",
        "\\i :file|\\i takes one file name, plain or in single quotes.",
        "\\i `ls`|backticks run a shell command, which is not done here.",
        "\\i ../outside.sql|outside.sql lies outside of the checklist's folder; move it there.",
        "\\i none.sql|none.sql cannot be read: there is no such file, or no right to read it."
            + " \\i starts at the checklist's folder, \\ir at the including file.",
        "\\i latin.sql|latin.sql is not encoded in UTF-8.",
        "\\i a.sql|a file includes itself: a.sql → a.sql.",
        "copy t from stdin;|COPY from stdin or to stdout is not executed here:"
            + " write the rows as INSERT … VALUES.",
        "select 'a;|this string is not closed: ' is missing."
      })
  void what_cannot_be_executed_is_told_with_its_place(String line, String message)
      throws IOException {
    Files.writeString(folder.resolve("outside.sql"), "select 1");
    Files.write(root.resolve("latin.sql"), "select 'é'".getBytes(StandardCharsets.ISO_8859_1));
    write("a.sql", "select 1;\n" + line);

    assertThatThrownBy(() -> read("a.sql"))
        .isInstanceOf(ScriptException.class)
        .hasMessageStartingWith("a.sql:2:")
        .hasMessageContaining(": " + message + "\n    " + line + "\n");
  }

  @Test
  void a_link_that_leads_outside_is_refused() throws IOException {
    Files.writeString(folder.resolve("outside.sql"), "select 1");
    Files.createSymbolicLink(root.resolve("inside.sql"), folder.resolve("outside.sql"));

    assertThatThrownBy(() -> read("inside.sql"))
        .hasMessage(
            "inside.sql: outside.sql lies outside of the checklist's folder; move it there.");
  }

  @Test
  void files_that_include_each_other_are_refused() throws IOException {
    write("a.sql", "\\i b.sql");
    write("b.sql", "\n\\ir a.sql");

    assertThatThrownBy(() -> read("a.sql"))
        .hasMessageStartingWith("b.sql:2:1: a file includes itself: a.sql → b.sql → a.sql.");
  }

  @Test
  void a_missing_script_is_told_by_its_name() {
    assertThatThrownBy(() -> read("db/none.sql"))
        .hasMessageStartingWith("db/none.sql: db/none.sql cannot be read");
  }

  private Script read(String name) {
    return ScriptReader.read(Path.of(name), root);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
