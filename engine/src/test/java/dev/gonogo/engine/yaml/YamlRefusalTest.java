package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is YAML, but not accepted. */
final class YamlRefusalTest {

  @Test
  void duplicate_keys_name_the_first() {
    assertThat(Read.problems("a: 1\nb: {c: 1, 'c': 2}\na: 2\n"))
        .containsExactly(
            "f.yaml:2:11: key \"c\" is written twice, first at f.yaml:2:5. Keep one",
            "f.yaml:3:1: key \"a\" is written twice, first at f.yaml:1:1. Keep one");
  }

  @Test
  void anchors_and_aliases() {
    assertThat(Read.problems("a: &x {b: 1}\nc: *x\n*x : d\n"))
        .containsExactly(
            "f.yaml:1:4: anchor \"&x\" is not allowed. Remove it, or put text in quotes",
            "f.yaml:2:4: alias \"*x\" is not allowed. Write the value out, or put text in quotes",
            "f.yaml:3:1: alias \"*x\" is not allowed. Write the value out, or put text in quotes");
  }

  @Test
  void merge_keys() {
    assertThat(Read.problems("<<: {a: 1}\n"))
        .containsExactly("f.yaml:1:1: merge key \"<<\" is not allowed. Write the keys out");
  }

  @Test
  void tags() {
    assertThat(Read.problems("a: !!str 1\nb: !own [c]\n"))
        .containsExactly(
            "f.yaml:1:4: tag \"!!str\" is not allowed. Remove it, or put text in quotes",
            "f.yaml:2:4: tag \"!own\" is not allowed. Remove it, or put text in quotes");
  }

  @Test
  void a_second_document() {
    assertThat(Read.problems("a: 1\n---\nb: 2\n"))
        .containsExactly(
            "f.yaml:2:1: a second document starts here. One file is one document: remove \"---\"");
  }

  @Test
  void keys_that_are_no_single_values() {
    assertThat(Read.problems("[a]: 1\n{b: [c]}: 2\n{{name}}: 3\n"))
        .containsExactly(
            "f.yaml:1:1: a key is a single value, found a list. Put text that begins with a bracket"
                + " in quotes",
            "f.yaml:2:1: a key is a single value, found a mapping. Put text that begins with a"
                + " bracket in quotes",
            "f.yaml:3:1: a key is a single value, found a mapping. Put text that begins with a"
                + " bracket in quotes");
  }

  @Test
  void a_missing_key() {
    assertThat(Read.problems("?\n: a\n"))
        .containsExactly("f.yaml:1:2: a key is missing before \":\"");
  }

  @Test
  void a_file_without_content() {
    String expected = "f.yaml:1:1: the file is empty, or has only comments";

    assertThat(Read.problems("")).containsExactly(expected);
    assertThat(Read.problems("\uFEFF")).containsExactly(expected);
    assertThat(Read.problems("# nothing yet\n")).containsExactly(expected);
    assertThat(Read.problems("---\n")).containsExactly(expected);
  }

  @Test
  void more_than_fifty_levels() {
    assertThat(Read.problems("[".repeat(51) + "]".repeat(51)))
        .containsExactly("f.yaml:1:51: nested more than 50 levels deep. Nest less");
  }

  @Test
  void more_than_a_mebi_of_characters() {
    assertThat(Read.problems("😀".repeat((1 << 20) + 1)))
        .containsExactly(
            "f.yaml:1:1: the file has 1048577 characters, at most 1048576 are allowed. Split it");
  }

  @Test
  void tabs_as_indentation_once_for_each_line() {
    assertThat(Read.problems("a: [\n\tb, c,\n \td]\n"))
        .containsExactly(
            "f.yaml:2:1: a tab indents this line. Use spaces",
            "f.yaml:3:1: a tab indents this line. Use spaces");
    assertThat(Read.problems("a:\n\tb: c\n"))
        .containsExactly("f.yaml:2:1: a tab indents this line. Use spaces");
  }

  @Test
  void tabs_inside_a_block_of_text_are_its_content() {
    assertThat(Read.problems("a: |\n  \tb\n  c\td\n")).isEmpty();
  }

  @Test
  void control_characters_invisible_marks_and_halves_of_characters() {
    assertThat(Read.problems("a: b\r\nc: 😀\u0000"))
        .containsExactly("f.yaml:2:5: character U+0000 is not allowed. Remove it");
    assertThat(Read.problems("a: \uFEFFb"))
        .containsExactly("f.yaml:1:4: character U+FEFF is not allowed. Remove it");
    assertThat(Read.problems("a: \uD83D"))
        .containsExactly("f.yaml:1:4: character U+D83D is not allowed. Remove it");
  }

  @Test
  void another_version_of_yaml() {
    assertThat(Read.problems("%YAML 2.0\n---\na: b\n"))
        .containsExactly("f.yaml:1:1: only YAML 1.2 can be read. Remove the line \"%YAML\"");
  }

  @Test
  void the_node_is_returned_where_its_content_is_certain() {
    Problems problems = new Problems();

    assertThat(Yaml.read("f.yaml", "a: 1\na: &x 2\n", problems)).contains(Read.node("a: 1"));
    assertThat(Yaml.read("f.yaml", "a: *x\n", problems)).isEmpty();
  }

  @Test
  void long_and_broken_text_is_shortened_in_messages() {
    assertThat(Read.problems("\"a\\nb\": 1\n\"a\\nb\": 2\n"))
        .containsExactly("f.yaml:2:1: key \"a b\" is written twice, first at f.yaml:1:1. Keep one");
    assertThat(Read.problems(("😀".repeat(81) + ": 1\n").repeat(2)))
        .containsExactly(
            "f.yaml:2:1: key \""
                + "😀".repeat(80)
                + "…\" is written twice, first at f.yaml:1:1. Keep one");
  }
}
