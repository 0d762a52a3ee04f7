package dev.gonogo.reports.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedPhaseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PASSED   | PASSED  | identical
          PASSED   | FAILED  | identical; stop points failed
          PASSED   | BROKEN  | identical; stop points broken
          ACCEPTED | BLOCKED | differs, accepted; stop points blocked
          FAILED   | FAILED  | differs
          """)
  void a_phase_is_not_identical_alone_where_it_does_not_come_back_from_half_way(
      Status identity, Status stopPoints, String text) {
    RecordedPhase phase =
        new RecordedPhase(
            "One",
            List.of(
                item(StepKind.DEPLOY, Status.PASSED),
                item(StepKind.IDENTITY, identity),
                item(StepKind.STOP_POINTS, stopPoints)));

    assertThat(phase.identity()).isEqualTo(text);
  }

  @Test
  void what_was_not_run_is_told() {
    RecordedPhase phase =
        new RecordedPhase(
            "One",
            List.of(item(StepKind.IDENTITY, Status.PASSED), item(StepKind.STOP_POINTS, null)));

    assertThat(phase.identity()).isEqualTo("identical to the start; stop points not run");
  }

  private static Item item(StepKind kind, @Nullable Status status) {
    return new Item(
        kind.word(),
        kind,
        "One",
        kind.word(),
        "checklist.md",
        1,
        status,
        "",
        Duration.ZERO,
        null,
        null);
  }
}
