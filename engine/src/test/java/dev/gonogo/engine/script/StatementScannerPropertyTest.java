package dev.gonogo.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.sql.LexicalException;
import dev.gonogo.engine.sql.Segment;
import dev.gonogo.engine.sql.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class StatementScannerPropertyTest {

  private static final List<String> WITHOUT_PSQL =
      List.of(
          "select",
          "create",
          "function",
          "begin",
          "end",
          "case",
          "E",
          "U&",
          "N",
          "a$b",
          "é",
          "1",
          " ",
          "\n",
          "\t",
          ";",
          "'",
          "''",
          "\"",
          "$$",
          "$x$",
          "--",
          "/*",
          "*/",
          "(",
          ")",
          "&",
          "::",
          "𝒳");

  private static final List<String> PSQL =
      List.of(
          "\\set x 1\n",
          "\\set y ';'\n",
          "\\if :x\n",
          "\\if true\n",
          "\\else\n",
          "\\elif :{?x}\n",
          "\\endif\n",
          "\\gset\n",
          "\\gexec\n",
          "\\g\n",
          "\\echo :x 'a\n",
          "\\\\",
          "\\;",
          ":x",
          ":'y'",
          ":\"x\"",
          ":{?x}",
          "copy t from stdin;\n",
          "1\ta\n",
          "\\.\n",
          "\\q\n",
          "\\r\n",
          "\\copy t",
          "\r\n",
          "set standard_conforming_strings = off;",
          "\\",
          "\0");

  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("gonogo-scanner").toRealPath();
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("a.sql"));
    Files.delete(folder);
  }

  @Property(tries = 2_000)
  void a_text_without_psql_is_split_as_the_server_would(@ForAll("texts") String text)
      throws IOException {
    assertThat(read(text)).isEqualTo(split(text));
  }

  /** Statements, or one message with a place: never anything else. */
  @Property(tries = 2_000)
  void anything_is_read_or_refused_with_its_place(@ForAll("scripts") String text)
      throws IOException {
    assertThat(read(text)).doesNotContainNull();
  }

  private static List<String> read(String text) throws IOException {
    Files.writeString(folder.resolve("a.sql"), text);
    try {
      return new ScriptRunner(folder)
          .statements(Path.of("a.sql")).stream().map(PlacedStatement::sql).toList();
    } catch (ScriptException refused) {
      assertThat(refused.getMessage()).matches("(?s)a\\.sql:\\d+:\\d+: .+\n    .*\\^");
      return List.of("refused");
    }
  }

  private static List<String> split(String text) {
    try {
      return Splitter.split(text).stream()
          .filter(segment -> segment.kind() == Segment.Kind.STATEMENT)
          .map(segment -> text.substring(segment.first(), segment.last()))
          .toList();
    } catch (LexicalException refused) {
      return List.of("refused");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(WITHOUT_PSQL).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.oneOf(Arbitraries.of(WITHOUT_PSQL), Arbitraries.of(PSQL))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
