package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Finding MISSING = Finding.of("table a is missing");
  private static final Finding WRONG = new Finding("3 rows, not 2", "2 rows", "3 rows");

  @Test
  void nothing_found_is_passed() {
    assertThat(Outcome.judge("all there", List.of())).isEqualTo(Outcome.passed("all there"));
  }

  @Test
  void all_that_was_found_is_in_the_message() {
    Outcome outcome = Outcome.judge("all there", List.of(MISSING, WRONG));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).isEqualTo("table a is missing\n3 rows, not 2");
    assertThat(outcome.findings()).containsExactly(MISSING, WRONG);
  }

  @Test
  void together_the_gravest_status_counts_and_tells() {
    Outcome together =
        Outcome.together(
            List.of(
                Outcome.passed("no rows").with(new Observation("plan", "Seq Scan")),
                Outcome.judge("", List.of(MISSING)),
                Outcome.broken("connection lost"),
                Outcome.judge("", List.of(WRONG))));

    assertThat(together.status()).isEqualTo(Status.FAILED);
    assertThat(together.message()).isEqualTo("table a is missing\n3 rows, not 2");
    assertThat(together.findings()).containsExactly(MISSING, WRONG);
    assertThat(together.observations()).containsExactly(new Observation("plan", "Seq Scan"));
  }

  @Test
  void together_what_a_failure_blocks_outweighs_what_was_not_given() {
    Outcome blocked = Outcome.blockedBy(Records.step("deploy"), Status.FAILED);
    Outcome together =
        Outcome.together(List.of(Outcome.of(Status.BLOCKED, "needs a URL"), blocked));

    assertThat(together.blockedBy()).isEqualTo("[checklist:shop]/[step:deploy]");
    assertThat(together.message()).isEqualTo("needs a URL\n\"deploy\" (shop.md:6) is failed");
  }

  @Test
  void one_outcome_together_is_itself() {
    Outcome only = Outcome.passed("so it is");

    assertThat(Outcome.together(List.of(only))).isSameAs(only);
  }

  @Test
  void no_outcomes_together_are_refused() {
    assertThatThrownBy(() -> Outcome.together(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no outcomes");
  }

  @Test
  void only_what_is_blocked_names_a_step() {
    assertThatThrownBy(() -> new Outcome(Status.FAILED, "no", List.of(), List.of(), "[step:a]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only a blocked outcome is blocked by a step");
  }
}
