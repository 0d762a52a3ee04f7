package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTest {

  @ParameterizedTest
  @ValueSource(strings = {"17", "017", "true", "yes", "null", "~", "1e3", "2026-12-06", "5 min"})
  void leaves_plain_values_as_text(String text) {
    assertThat(Read.node(text)).isEqualTo(new Scalar(new Position("f.yaml", 1, 1), text, false));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {"'17';17", "\"a\\tb\\u00e9\";a\tbé", "'it''s';it's", "\"\";``"})
  void takes_quotes_off_and_remembers_them(String yaml, String text) {
    assertThat(Read.node(yaml)).isEqualTo(new Scalar(new Position("f.yaml", 1, 1), text, true));
  }

  @Test
  void keeps_the_lines_of_a_block_whatever_the_line_breaks() {
    Node block = Read.mapping("sql: |\r\n  select 1\r\n  from t\r\n").value("sql").orElseThrow();

    assertThat(block)
        .isEqualTo(new Scalar(new Position("f.yaml", 1, 6), "select 1\nfrom t\n", true));
  }

  @Test
  void keeps_keys_and_elements_in_the_order_of_the_file() {
    Mapping mapping = Read.mapping("{z: [2, 1], a: x, m: y}");

    assertThat(mapping.entries()).map(entry -> entry.key().text()).containsExactly("z", "a", "m");
    assertThat(((Sequence) mapping.value("z").orElseThrow()).elements())
        .map(node -> ((Scalar) node).text())
        .containsExactly("2", "1");
    assertThat(mapping.value("b")).isEmpty();
  }

  @Test
  void knows_a_value_left_out_from_an_empty_one() {
    Mapping mapping = Read.mapping("left out:\nempty: ''\n");

    assertThat(mapping.value("left out"))
        .contains(new Scalar(new Position("f.yaml", 1, 10), "", false));
    assertThat(mapping.value("empty")).contains(new Scalar(new Position("f.yaml", 2, 8), "", true));
  }

  @Test
  void accepts_the_start_of_the_document_and_a_merge_key_in_quotes() {
    assertThat(Read.mapping("---\n'<<': a\n...\n").value("<<")).isPresent();
  }

  @Test
  void reads_fifty_levels_and_a_mebi_of_characters() {
    assertThat(Read.problems("[".repeat(50) + "]".repeat(50))).isEmpty();
    assertThat(Read.problems("😀".repeat(1 << 20))).isEmpty();
  }
}
