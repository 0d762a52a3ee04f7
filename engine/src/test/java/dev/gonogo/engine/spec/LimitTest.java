package dev.gonogo.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

  @ParameterizedTest
  @CsvSource({
    "40 min, 40 min",
    "40 min, 39 min 59 s",
    "1 h 30 min, 90 min",
    "2 s, 340 ms",
    "25%, 24.9%",
    "3, 3",
    "3, 0"
  })
  void covers_what_is_at_most_as_much(String limit, String actual) {
    assertThat(new Limit(limit).covers(actual)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "40 min, 40 min 1 s",
    "2 s, 2001 ms",
    "25%, 25.1%",
    "3, 4",
    "3, 3%",
    "3 min, 3",
    "3, 3 rows",
    "3, ''"
  })
  void does_not_cover_more_or_something_else(String limit, String actual) {
    assertThat(new Limit(limit).covers(actual)).isFalse();
  }

  @Test
  void is_a_number_with_a_unit_that_is_known() {
    assertThatThrownBy(() -> new Limit("a few rows"))
        .hasMessage(
            "\"a few rows\" is not a limit. Write a number, with a unit where the finding has one:"
                + " 40 min, 25%, 3");
    assertThatThrownBy(() -> new Limit("3% 4%")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit("-1")).isInstanceOf(IllegalArgumentException.class);
  }
}
