package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not YAML at all. */
final class YamlSyntaxErrorTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          YAML                  | PROBLEM
          a: b: c               | 1:5: ":" cannot stand here. Put a value with ": " inside in quotes, or line the key up with its neighbours
          a: b⏎  c: d           | 2:4: ":" cannot stand here. Put a value with ": " inside in quotes, or line the key up with its neighbours
          a: "b⏎c: d            | 1:4: this quote is never closed
          a: 'b⏎---⏎c: '        | 1:4: this quote is never closed
          a: [b,⏎  c⏎           | 1:4: this bracket is never closed. Add "]"
          a: {b: c⏎             | 1:4: this bracket is never closed. Add "}"
          a: [b, c⏎d: e]        | 2:2: expected "," or "]" to end what begins at f.yaml:1:4
          a: {b: c} }           | 1:11: this does not continue what begins at f.yaml:1:1. Check indentation and quotes
          a: @b                 | 1:4: a value cannot begin with "@". Put it in quotes
          a: `b`                | 1:4: a value cannot begin with "`". Put it in quotes
          a: %b                 | 1:4: a value cannot begin with "%". Put it in quotes
          a: *                  | 1:4: a value cannot begin with "*" or "&". Put it in quotes
          a: ? b                | 1:4: a value cannot begin with "? ". Put it in quotes
          a: ]                  | 1:4: expected a value, found "]"
          {: a}                 | 1:2: expected a value, found ":"
          a: [                  | 1:5: a value is expected, and there is none. Close brackets and quotes
          a: - b                | 1:4: a list cannot begin here. Begin it on the next line, or write [a, b]
          a: b⏎'c'⏎             | 2:1: this key is not followed by ":"
          a:⏎  - b⏎ c: d        | 3:2: this does not continue what begins at f.yaml:1:1. Check indentation and quotes
          a: 'b' c              | 1:8: this does not continue what begins at f.yaml:1:1. Check indentation and quotes
          'a' b                 | 1:5: this does not continue what stands before it. Check indentation and quotes
          a: "C:\\data"         | 1:8: "\\d" is not an escape. Write "\\\\" for a backslash, or use single quotes
          a:⏎  -⇥- b            | 2:5: a tab cannot stand here. Use spaces
          a: >x                 | 1:5: not YAML: expected chomping or indentation indicators, but found x(120)
          %YAML⏎                | 1:6: not YAML: expected a digit, but found (10)
          a: b⏎c: "\\u          | 2:2: cannot be parsed from here on. Look for an unfinished quote or escape
          """)
  void is_told_in_plain_words(String yaml, String problem) {
    String text = yaml.replace('⏎', '\n').replace('⇥', '\t');

    assertThat(Read.problems(text)).containsExactly("f.yaml:" + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: b\n', '', 2:1",
    "'', '', 1:1",
    "'a:\n  b: c\n  ', '\"', 3:3",
    "'a:\n  ', '', 2:3"
  })
  void a_key_that_is_too_long_is_told_as_one(String before, String quote, String place) {
    String key = quote + "k 予".repeat(342) + quote;

    assertThat(Read.problems(before + key + ": d\n"))
        .containsExactly(
            "f.yaml:%s: a key of more than 1024 characters is not found without a sign. Write \"? \" before it, and \": \" before its value on the next line"
                .formatted(place));
    assertThat(
            Read.problems(
                before + "? " + key + "\n" + " ".repeat(before.endsWith("  ") ? 2 : 0) + ": d\n"))
        .isEmpty();
  }

  @Test
  void a_long_line_without_a_colon_is_no_key_that_is_too_long() {
    assertThat(Read.problems("a: b\n" + "k".repeat(2_000) + "\nc: d"))
        .containsExactly("f.yaml:2:1: this key is not followed by \":\"");
    assertThat(Read.problems("a: " + "k".repeat(2_000) + ": d"))
        .containsExactly(
            "f.yaml:1:2004: \":\" cannot stand here. Put a value with \": \" inside in quotes, or line the key up with its neighbours");
  }
}
