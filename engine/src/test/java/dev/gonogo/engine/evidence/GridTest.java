package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

  @Test
  void cells_stand_below_one_another() {
    Grid grid = new Grid(List.of("rows", "mia"), List.of(List.of("notes", "1"), List.of("a", "")));

    assertThat(new Observation("seen", grid).text())
        .isEqualTo(
            """
            rows   mia
            notes  1
            a""");
  }

  @Test
  void a_row_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> new Grid(List.of("a", "b"), List.of(List.of("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of 1 cells under 2 columns");
  }

  @Test
  void a_grid_survives_being_written() {
    StepFinished record =
        new StepFinished(
            "s",
            Outcome.passed("x")
                .with(new Observation("seen", new Grid(List.of("a"), List.of(List.of("1"))))),
            java.time.Duration.ZERO);

    assertThat(EvidenceJson.record(EvidenceJson.line(record))).isEqualTo(record);
  }
}
