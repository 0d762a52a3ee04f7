package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class YamlPositionTest {

  private static String valueOf(String key, String text) {
    return Read.mapping(text).value(key).orElseThrow().position().toString();
  }

  @Test
  void of_nested_values_in_block_style() {
    Mapping root = Read.mapping("# a comment\n\na:\n  b:\n    - c\n    -   d: e\n");
    Mapping a = (Mapping) root.value("a").orElseThrow();
    Sequence b = (Sequence) a.value("b").orElseThrow();

    assertThat(root.position()).hasToString("f.yaml:3:1");
    assertThat(a.position()).hasToString("f.yaml:4:3");
    assertThat(a.entries().get(0).key().position()).hasToString("f.yaml:4:3");
    assertThat(b.position()).hasToString("f.yaml:5:5");
    assertThat(b.elements())
        .map(node -> node.position().toString())
        .containsExactly("f.yaml:5:7", "f.yaml:6:9");
  }

  @Test
  void of_nested_values_in_flow_style() {
    Mapping root = Read.mapping("a: {b: [c,\n  {d: e}]}\n");
    Mapping a = (Mapping) root.value("a").orElseThrow();
    Sequence b = (Sequence) a.value("b").orElseThrow();
    Mapping second = (Mapping) b.elements().get(1);

    assertThat(a.position()).hasToString("f.yaml:1:4");
    assertThat(b.position()).hasToString("f.yaml:1:8");
    assertThat(second.position()).hasToString("f.yaml:2:3");
    assertThat(second.value("d").orElseThrow().position()).hasToString("f.yaml:2:7");
  }

  @Test
  void include_the_opening_quote() {
    assertThat(valueOf("a", "a:  'b'")).isEqualTo("f.yaml:1:5");
  }

  @Test
  void count_crlf_and_a_lone_cr_as_one_line_break() {
    assertThat(valueOf("c", "a: b\r\nc: d\r\n")).isEqualTo("f.yaml:2:4");
    assertThat(valueOf("c", "a: b\rc: d\r")).isEqualTo("f.yaml:2:4");
  }

  @Test
  void do_not_count_a_byte_order_mark() {
    assertThat(valueOf("a", "\uFEFFa: b")).isEqualTo("f.yaml:1:4");
  }

  @Test
  void count_characters_outside_the_basic_plane_once() {
    assertThat(valueOf("😀é", "😀é: b")).isEqualTo("f.yaml:1:5");
    assertThat(Read.problems("'😀': \u0007"))
        .containsExactly("f.yaml:1:6: character U+0007 is not allowed. Remove it");
  }
}
