package dev.gonogo.reports.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

  private static Recording production(String target, Gate gate) {
    return new Recording(
        new RunStarted(
            "mued-lms",
            target,
            gate,
            Instant.parse("2026-12-05T16:00:00Z"),
            "4711",
            "c0ffee",
            "0.1.0",
            "",
            null,
            Steps.lines(1)));
  }

  private static String next(Recording recording) {
    NextStep next = NextStep.of(recording.verdict()).orElseThrow();
    return next.command().isEmpty() ? next.text() : next.text() + ": " + next.command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "production before | Start the deployment. Verify again after each phase: mvn verify -Dgonogo.stage=\"after PHASE\"",
        "production after \"One\" | Go on. Verify again after the next phase, and at the end: mvn verify -Dgonogo.stage=accept",
        "production accept | Accept the deployment",
      })
  void go_leads_to_the_next_stage(String target, String next) {
    assertThat(next(production(target, Gate.SIGN_OFF).passed("line 1", 1))).isEqualTo(next);
  }

  @Test
  void no_go_refuses_and_leads_to_the_same_stage_again() {
    assertThat(next(Productions.noGo()))
        .isEqualTo(
            "Do not go on. Settle what stops it, and verify again:"
                + " mvn verify -Dgonogo.stage=\"after Phase 1: Index deployment (30 mins)\"");
    assertThat(next(Productions.refused()))
        .isEqualTo(
            "Do not accept it. Rehearse this content with mvn verify, and verify again:"
                + " mvn verify -Dgonogo.stage=accept");
  }

  @Test
  void a_part_and_a_draft_say_how_the_whole_is_verified() {
    assertThat(next(production("production before", Gate.SIGN_OFF)))
        .isEqualTo("Only a part was verified. Verify the whole: mvn verify -Dgonogo.stage=before");
    assertThat(next(production("production before", Gate.DRAFT).passed("line 1", 1)))
        .isEqualTo("Verify without the draft gate: mvn verify -Dgonogo.stage=before");
  }

  @Test
  void a_heading_that_a_shell_would_run_is_not_put_into_a_command() {
    assertThat(next(production("production after \"$(rm -rf ~)\"", Gate.SIGN_OFF)))
        .endsWith(": mvn verify -Dgonogo.stage=\"after PHASE\"");
  }

  @Test
  void after_a_rehearsal_nothing_is_said() {
    assertThat(NextStep.of(Runs.red().verdict())).isEmpty();
  }
}
