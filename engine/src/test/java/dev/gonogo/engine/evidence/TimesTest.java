package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.000154S, 0 ms",
    "PT0.34S, 340 ms",
    "PT0.9999S, 999 ms",
    "PT1S, 1 s",
    "PT4.249S, 4.2 s",
    "PT20S, 20 s",
    "PT1M, 1 min",
    "PT1M5.9S, 1 min 5 s",
    "PT30M, 30 min",
    "PT1H30M, 1 h 30 min",
    "PT26H3S, 26 h 3 s",
  })
  void durationsReadAsPeopleWriteThem(Duration duration, String text) {
    assertThat(Times.text(duration)).isEqualTo(text);
  }
}
