package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    assertThat(read("db/a.sql"))
        .extracting(PlacedStatement::sql)
        .containsExactly("select 1", "select 2", "select 3", "select 2", "select 4");
    assertThat(ScriptRunner.files(Path.of("db/a.sql"), root))
        .containsExactly(
            root.resolve("db/a.sql"), root.resolve("db/b.sql"), root.resolve("it's.sql"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\\i|\\i takes one file name, plain or in single quotes.",
        "\\i `ls`|backticks run a shell command, which is not done here:"
            + " what it answers depends on the machine. Write the value itself.",
        "\\i ../outside.sql|outside.sql lies outside of the checklist's folder; move it there.",
        "\\i none.sql|none.sql cannot be read: there is no such file, or no right to read it."
            + " \\i starts at the checklist's folder, \\ir at the including file.",
        "\\i a.sql|a file includes itself: a.sql → a.sql.",
        "select 'a;|this string is not closed: ' is missing."
      })
  void what_cannot_be_executed_is_told_with_its_place(String line, String message)
      throws IOException {
    Files.writeString(folder.resolve("outside.sql"), "select 1");
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

  private List<PlacedStatement> read(String name) {
    return new ScriptRunner(root).statements(Path.of(name));
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
