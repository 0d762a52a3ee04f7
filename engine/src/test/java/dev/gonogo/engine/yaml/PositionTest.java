package dev.gonogo.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PositionTest {

  @Test
  void prints_as_file_line_and_column() {
    assertThat(new Position("db/a.yaml", 12, 7)).hasToString("db/a.yaml:12:7");
  }

  @Test
  void is_ordered_by_file_then_line_then_column_as_numbers() {
    Position first = new Position("a", 9, 10);
    Position second = new Position("a", 10, 2);
    Position third = new Position("a", 10, 11);
    Position fourth = new Position("b", 1, 1);

    assertThat(Stream.of(fourth, third, second, first).sorted())
        .containsExactly(first, second, third, fourth);
  }

  @Test
  void counts_from_one() {
    assertThatThrownBy(() -> new Position("a", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line and column are counted from 1, not 0:1");
    assertThatThrownBy(() -> new Position("a", 1, 0))
        .hasMessage("line and column are counted from 1, not 1:0");
  }
}
