package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HangingTest {

  @Test
  void aTextIsBrokenAtBlanksBesideItsName() {
    assertThat(Hanging.of("proof", "nothing was written: 38 statements", 32))
        .containsExactly("  proof     nothing was written:", "            38 statements");
  }

  @Test
  void aWordThatIsLongerThanALineIsShortened() {
    assertThat(Hanging.of("server", "at a.very.long.name.of.a.host.example", 32))
        .containsExactly("  server    at", "            a.very.long.name.of…");
  }

  @Test
  void whatOthersHaveWrittenCannotMoveTheCursor() {
    assertThat(Hanging.of("server", "a\u001b[2Jb", 72)).containsExactly("  server    a\\u001b[2Jb");
  }
}
