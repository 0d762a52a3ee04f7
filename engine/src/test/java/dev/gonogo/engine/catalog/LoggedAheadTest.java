package dev.gonogo.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedAheadTest {

  @ParameterizedTest
  @CsvSource({
    "1, 5, 38, true",
    "1, 5, 39, false",
    "1, 5, 4, false",
    "-2, 0, -66, true",
    "-2, 0, 2, false"
  })
  void is_a_sequence_that_has_moved_on_a_little_and_never_back(
      long increment, long was, long is, boolean byNature) {
    assertThat(LoggedAhead.explains(was, is, increment, 1)).isEqualTo(byNature);
  }
}
