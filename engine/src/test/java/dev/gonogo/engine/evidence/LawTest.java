package dev.gonogo.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of statuses, gates and what JUnit is shown: the law of the product, letter by letter.
 */
class LawTest {

  /** From the gravest to the best: where several meet, the first counts. */
  private static final String LAW =
      """
      status         | JUnit      | rehearsal gate        | sign-off gate
      failed         | failed     | stops                 | stops
      broken         | error      | stops                 | stops
      vacuous        | failed     | stops                 | stops
      undecided      | failed     | stops                 | stops
      blocked        | aborted    | stops after a failure | stops
      unbound        | skipped    | stops                 | stops
      missing        | skipped    | never                 | stops
      stale          | skipped    | never                 | stops
      pending        | skipped    | ok                    | stops
      accepted       | aborted    | ok                    | ok
      not due        | skipped    | ok                    | ok
      not applicable | skipped    | ok                    | ok
      rehearsed      | skipped    | never                 | ok
      signed         | successful | ok                    | ok
      passed         | successful | ok                    | ok
      """;

  @Test
  void every_status_is_shown_and_judged_as_the_law_says() {
    String rows = Arrays.stream(Status.values()).map(LawTest::row).collect(Collectors.joining());

    assertThat("status         | JUnit      | rehearsal gate        | sign-off gate\n" + rows)
        .isEqualTo(LAW);
  }

  @Test
  void the_draft_gate_judges_as_the_rehearsal_gate() {
    assertThat(Status.values())
        .allSatisfy(
            status -> assertThat(status.at(Gate.DRAFT)).isEqualTo(status.at(Gate.REHEARSAL)));
  }

  @Test
  void what_was_not_given_stops_only_the_sign_off() {
    Outcome notGiven = Outcome.of(Status.BLOCKED, "needs a URL");

    assertThat(stoppedGates(notGiven)).containsExactly(Gate.SIGN_OFF);
  }

  @Test
  void what_waits_for_a_failed_step_stops_every_gate() {
    Outcome blocked = Outcome.blockedBy(Records.step("deploy"), Status.FAILED);

    assertThat(stoppedGates(blocked)).containsExactly(Gate.values());
  }

  @Test
  void what_cannot_occur_at_a_gate_stops_it() {
    assertThat(stoppedGates(Outcome.of(Status.STALE, "older content")))
        .containsExactly(Gate.values());
    assertThat(stoppedGates(Outcome.of(Status.REHEARSED, "the same content")))
        .containsExactly(Gate.DRAFT, Gate.REHEARSAL);
  }

  @Test
  void a_missing_signature_stops_only_the_sign_off() {
    assertThat(stoppedGates(Outcome.of(Status.PENDING, "nobody signed")))
        .containsExactly(Gate.SIGN_OFF);
    assertThat(stoppedGates(Outcome.passed("so it is"))).isEmpty();
  }

  private static List<Gate> stoppedGates(Outcome outcome) {
    return Arrays.stream(Gate.values()).filter(outcome::stops).toList();
  }

  private static String row(Status status) {
    return "%-14s | %-10s | %-21s | %s\n"
        .formatted(
            status.word(),
            status.shown().name().toLowerCase(Locale.ROOT),
            effect(status.at(Gate.REHEARSAL)),
            effect(status.at(Gate.SIGN_OFF)));
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case OK -> "ok";
      case STOPS -> "stops";
      case STOPS_AFTER_A_FAILURE -> "stops after a failure";
      case NEVER -> "never";
    };
  }
}
