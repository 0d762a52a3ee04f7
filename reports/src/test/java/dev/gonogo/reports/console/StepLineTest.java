package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.reports.testing.Steps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepLineTest {
  private static final String LONG =
      "When the script has returned, pg_stat_progress_create_index is empty on every server";

  private static String ended(int width, String title, String end) {
    StepIndex steps =
        new StepIndex(
            List.of(
                Steps.line("asked", "Phase 1", 1, title),
                Steps.line("longest", "Phase 1", 2, LONG),
                Steps.verdict()));
    return new StepLine(steps, width).ended(steps.step("asked"), Duration.ofMillis(5_200), end);
  }

  @Test
  void statusesStandInOneColumnThatLeavesRoomForThem() {
    assertThat(ended(80, "Backup", "passed (1 ms)"))
        .isEqualTo("[1/2]     5.2 s  Backup                                      passed (1 ms)");
    assertThat(ended(80, "予約", "passed (1 min 10 s)"))
        .isEqualTo(
            "[1/2]     5.2 s  予約                                        passed (1 min 10 s)");
  }

  @Test
  void aTitleTakesAllThatItsStatusLeaves() {
    String line = ended(80, LONG, "passed (1 ms)");
    assertThat(line)
        .isEqualTo(
            "[1/2]     5.2 s  When the script has returned, pg_stat_progress…   passed (1 ms)");
    assertThat(TextWidth.of(line)).isEqualTo(80);
  }

  @Test
  void howeverLongTheEndATitleKeepsFortyColumns() {
    assertThat(ended(80, LONG, "passed (1 ms) (prerequisite of All indexes are valid)"))
        .isEqualTo(
            "[1/2]     5.2 s  When the script has returned, pg_stat_p…"
                + "   passed (1 ms) (prerequisite of All indexes are valid)");
  }
}
