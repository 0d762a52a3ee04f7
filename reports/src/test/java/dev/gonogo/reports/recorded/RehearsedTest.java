package dev.gonogo.reports.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.RehearsalRead.Step;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Runs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsedTest {

  private static Rehearsed there(@Nullable Status... statuses) {
    return new Rehearsed(
        Arrays.stream(statuses).map(status -> new Step("any", status, "")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, FAILED, true",
    "ACCEPTED, BROKEN, true",
    "SIGNED, VACUOUS, true",
    "FAILED, PASSED, true",
    "UNDECIDED, SIGNED, true",
    "PASSED, PASSED, false",
    "PASSED, BLOCKED, false",
    "PASSED, NOT_APPLICABLE, false",
    "PENDING, SIGNED, false",
    "FAILED, MISSING, false",
    "FAILED, FAILED, false",
  })
  void what_held_there_and_does_not_hold_here_contradicts(
      Status there, Status here, boolean contradicts) {
    assertThat(there(there).contradicts(here)).isEqualTo(contradicts);
  }

  @Test
  void what_was_not_run_contradicts_nothing() {
    Status notRun = null;
    assertThat(there(Status.PASSED).contradicts(notRun)).isFalse();
    assertThat(there(notRun).contradicts(Status.FAILED)).isFalse();
    assertThat(there().contradicts(Status.FAILED)).isFalse();
  }

  @Test
  void of_several_steps_the_gravest_counts() {
    assertThat(there(Status.PASSED, Status.FAILED, Status.SIGNED).word()).isEqualTo("failed");
    assertThat(there(Status.FAILED, null).word()).isEqualTo("not run");
    assertThat(there().word()).isEqualTo("unknown");
  }

  @Test
  void lines_are_known_again_by_the_ids_of_their_steps() {
    RecordedRun production = Productions.noGo().run();
    assertThat(Rehearsed.of(production, List.of("each users", "each slots", "nowhere")))
        .hasValueSatisfying(found -> assertThat(found.steps()).hasSize(2));
    assertThat(Rehearsed.of(Runs.green(Gate.REHEARSAL).run(), List.of("valid"))).isEmpty();
    assertThat(Rehearsed.of(Productions.refused().run(), List.of("valid"))).isEmpty();
  }
}
