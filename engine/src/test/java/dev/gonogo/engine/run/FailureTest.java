package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.staging.NotOnThisServerException;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void an_interruption_is_broken_and_stays_an_interruption() {
    Outcome outcome = Failure.outcome(new InterruptedException());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Rehearsed.text(outcome)).isEqualTo("broken: interrupted");
  }

  @Test
  void what_is_not_possible_on_this_server_is_blocked() {
    Outcome outcome =
        Failure.outcome(new NotOnThisServerException("a base backup", "it copies all files"));

    assertThat(Rehearsed.text(outcome))
        .isEqualTo(
            "blocked: a base backup is not possible on a server that is somebody else's: it copies"
                + " all files. Rehearse it on one of our own: -Dgonogo.staging=embedded");
  }
}
