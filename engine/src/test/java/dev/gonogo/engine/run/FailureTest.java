package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void an_interruption_is_broken_and_stays_an_interruption() {
    Outcome outcome = Failure.broken(new InterruptedException());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Rehearsed.text(outcome)).isEqualTo("broken: interrupted");
  }
}
