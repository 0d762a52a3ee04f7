package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A flaky test that items are bound to; its name keeps it out of the build's own tests. */
class FailsTheFirstTime {
  private static boolean tried;

  static void forget() {
    tried = false;
  }

  @Test
  void fails_the_first_time() {
    boolean again = tried;
    tried = true;
    assertThat(again).withFailMessage("the first time it fails").isTrue();
  }
}
