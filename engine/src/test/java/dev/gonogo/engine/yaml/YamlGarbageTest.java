package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No file may end a run: whatever the text, reading returns, with a node or with a problem. */
final class YamlGarbageTest {

  @Property(tries = 2000)
  void any_characters_are_read_or_refused(@ForAll String text) {
    readOrRefuse(text);
  }

  @Property(tries = 5000)
  void any_sequence_of_tokens_is_read_or_refused(@ForAll("tokens") String text) {
    readOrRefuse(text);
  }

  @Example
  void bombs_are_refused_at_once() {
    for (String piece : new String[] {"[", "{", "- ", "? ", "{a: ", "[a,", "{?", "&a [*a,"}) {
      readOrRefuse(piece.repeat((1 << 20) / piece.length()));
    }
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(
            "a",
            "b: ",
            "\n",
            "  ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "? ",
            ": ",
            "&a ",
            "*a",
            "!t ",
            "!!str ",
            "|",
            ">-",
            "|9",
            "'",
            "\"",
            "%YAML 1.2",
            "%TAG ! t",
            "---",
            "...",
            "# c",
            "<<",
            "\t",
            "\\u",
            "\\x4",
            "\\U0010FFFF",
            "\r\n",
            "\r",
            "😀",
            "\u0085",
            "\u2028",
            "~",
            "!<x>",
            "!%4",
            "\uFEFF",
            "\u0000",
            "\uD800",
            "@",
            "`",
            "0")
        .list()
        .ofMaxSize(25)
        .map(tokens -> String.join("", tokens));
  }

  private static List<Problem> again(String text) {
    Problems problems = new Problems();
    Yaml.read("f.yaml", text, problems);
    return problems.list();
  }

  private static void readOrRefuse(String text) {
    Problems problems = new Problems();

    boolean read = Yaml.read("f.yaml", text, problems).isPresent();

    assertThat(read || !problems.isEmpty()).isTrue();
    assertThat(again(text)).isEqualTo(problems.list());
    assertThat(problems.list())
        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContainPattern("\\p{Cntrl}"));
  }
}
