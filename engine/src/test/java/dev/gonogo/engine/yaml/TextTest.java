package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextTest {

  private final Text here = new Text("oven", new Position("a", 1, 1));
  private final Text there = new Text("oven", new Position("b", 9, 9));

  @Test
  void is_equal_by_value_wherever_it_was_written() {
    assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
    assertThat(here).isNotEqualTo(new Text("pan", here.position()));
  }

  @Test
  void finds_its_value_in_a_map() {
    assertThat(Map.of(here, 180)).containsEntry(there, 180);
  }

  @Test
  void prints_as_its_value() {
    assertThat(here).hasToString("oven");
  }
}
