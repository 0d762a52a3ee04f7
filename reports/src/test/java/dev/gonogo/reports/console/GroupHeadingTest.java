package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupHeadingTest {

  @Test
  void quietStepsOfAnotherGroupDoNotInterruptOne() {
    Recording recording =
        new Recording(
                "day",
                Gate.REHEARSAL,
                List.of(
                    Steps.line("a1", "Before", 1, "Backup"),
                    Steps.line("b1", "Team", 2, "Call"),
                    Steps.line("a2", "Before", 3, "Disk"),
                    Steps.line("b2", "Team", 4, "Chat"),
                    Steps.line("b3", "Team", 5, "Page"),
                    Steps.line("a3", "Before", 6, "Load"),
                    Steps.verdict()))
            .passed("a1", 1)
            .known("b1", Steps.UNBOUND)
            .passed("a2", 1)
            .passed("b2", 1)
            .known("b3", Steps.UNBOUND)
            .passed("a3", 1);
    assertThat(Printed.progress(recording))
        .isEqualTo(
            """
            Gonogo: day on staging, gate rehearsal, 6 lines, 0 steps

            Before
            [1/6]    201 ms  Backup    passed (1 ms)
            [2/6]            1 line unbound
            [3/6]    202 ms  Disk      passed (1 ms)

            Team
            [4/6]    203 ms  Chat      passed (1 ms)
            [5/6]            1 line unbound

            Before
            [6/6]    204 ms  Load      passed (1 ms)
            """);
  }

  @Test
  void stepsWithoutAGroupStandApartFromThoseOfOne() {
    GroupHeading heading = new GroupHeading(100);
    assertThat(heading.above(Steps.own("setup", StepKind.SETUP, "setup"))).isEmpty();
    assertThat(heading.above(Steps.line("a", "Before", 1, "Backup"))).containsExactly("", "Before");
    assertThat(heading.above(Steps.own("b", StepKind.ITEM, "Disk"))).containsExactly("");
  }

  @Test
  void aLongGroupEndsWithTheLine() {
    assertThat(new GroupHeading(10).above(Steps.line("a", "Before deployment", 1, "Backup")))
        .containsExactly("", "Before de…");
  }
}
