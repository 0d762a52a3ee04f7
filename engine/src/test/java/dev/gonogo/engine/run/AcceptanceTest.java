package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.spec.Acceptance;
import dev.gonogo.engine.spec.Limit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Findings that somebody accepts by name. */
class AcceptanceTest {
  private static final String ONE = "value 'no_show' of type state is left over";
  private static final String TWO = "table states is missing";

  @Test
  void of_every_finding_makes_a_failure_accepted() {
    Outcome outcome = acceptances("2026-11-21", accepted(ONE, "2026-11-21")).applied(failed(ONE));

    assertThat(outcome.status()).isEqualTo(Status.ACCEPTED);
    assertThat(outcome.message())
        .isEqualTo(ONE + " (accepted by Mia until 2026-11-21: enum values stay)");
    assertThat(outcome.findings()).containsExactly(Finding.of(ONE));
  }

  @Test
  void of_what_could_not_be_tried_here_makes_it_accepted() {
    Outcome blocked =
        new Outcome(Status.BLOCKED, "not tried", List.of(Finding.of(ONE)), List.of(), null);

    assertThat(acceptances("2026-11-21", accepted(ONE, "2026-11-21")).applied(blocked).status())
        .isEqualTo(Status.ACCEPTED);
    assertThat(acceptances("2026-11-22", accepted(ONE, "2026-11-21")).applied(blocked).status())
        .isEqualTo(Status.BLOCKED);
    assertThat(acceptances("2026-11-21", accepted(TWO, "2026-11-21")).applied(blocked))
        .isEqualTo(blocked);
  }

  @Test
  void of_one_of_two_findings_leaves_a_failure() {
    Outcome outcome =
        acceptances("2026-11-21", accepted(ONE, "2026-12-31")).applied(failed(ONE, TWO));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(ONE + " (accepted by Mia until 2026-12-31: enum values stay)\n" + TWO);
  }

  @Test
  void ends_with_its_last_day() {
    Outcome outcome = acceptances("2026-11-22", accepted(ONE, "2026-11-21")).applied(failed(ONE));

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(ONE + " (was accepted by Mia until 2026-11-21; that day is over)");
  }

  @Test
  void that_was_renewed_counts_until_its_later_day() {
    assertThat(
            acceptances("2026-11-22", accepted(ONE, "2026-11-21"), accepted(ONE, "2026-12-21"))
                .applied(failed(ONE))
                .status())
        .isEqualTo(Status.ACCEPTED);
  }

  @Test
  void of_something_else_changes_nothing() {
    Acceptances acceptances = acceptances("2026-11-21", accepted(ONE + ".", "2026-12-31"));
    Outcome failed = new Outcome(Status.FAILED, "both", List.of(Finding.of(ONE)), List.of(), null);

    assertThat(acceptances.applied(failed)).isSameAs(failed);
  }

  @Test
  void of_what_could_not_be_judged_is_none() {
    Acceptances acceptances = acceptances("2026-11-21", accepted(ONE, "2026-12-31"));
    Outcome broken = Outcome.broken(ONE);
    Outcome vacuous = new Outcome(Status.VACUOUS, ONE, List.of(Finding.of(ONE)), List.of(), null);

    assertThat(acceptances.applied(broken)).isSameAs(broken);
    assertThat(acceptances.applied(vacuous)).isSameAs(vacuous);
  }

  @Test
  void with_a_limit_is_of_that_much_and_no_more() {
    Acceptance acceptance =
        new Acceptance(
            ONE,
            "slow disk",
            "Mia",
            LocalDate.parse("2026-12-31"),
            Optional.of(new Limit("40 min")));

    assertThat(acceptances("2026-11-21", acceptance).applied(measured("39 min")).message())
        .isEqualTo(ONE + " (accepted by Mia up to 40 min until 2026-12-31: slow disk)");
    assertThat(acceptances("2026-11-21", acceptance).applied(measured("41 min")))
        .satisfies(
            outcome -> {
              assertThat(outcome.status()).isEqualTo(Status.FAILED);
              assertThat(outcome.message())
                  .isEqualTo(ONE + " (accepted by Mia up to 40 min only, and this is 41 min)");
            });
    assertThat(acceptances("2026-11-21", acceptance).applied(failed(ONE)).message())
        .isEqualTo(
            ONE + " (accepted by Mia up to 40 min only, and this is nothing that can be measured)");
  }

  @Test
  void is_evidence_with_its_limit_and_whether_it_is_over() {
    assertThat(acceptances("2026-11-22", accepted(ONE, "2026-11-21")).read())
        .containsExactly(
            new AcceptanceRead(
                ONE, "enum values stay", "Mia", LocalDate.parse("2026-11-21"), null, true));
  }

  private static Outcome measured(String actual) {
    return new Outcome(
        Status.FAILED, "late", List.of(new Finding(ONE, "30 min", actual)), List.of(), null);
  }

  private static Acceptance accepted(String what, String until) {
    return new Acceptance(
        what, "enum values stay", "Mia", LocalDate.parse(until), Optional.empty());
  }

  private static Acceptances acceptances(String today, Acceptance... all) {
    Instant noon = Instant.parse(today + "T12:00:00Z");
    return new Acceptances(List.of(all), Clock.fixed(noon, ZoneOffset.UTC));
  }

  private static Outcome failed(String... findings) {
    return Outcome.judge("", Stream.of(findings).map(Finding::of).toList());
  }
}
