package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.builtin.ProvedByCheck.Proof;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvedByCheckTest {
  private final Map<PlannedStep, Outcome> outcomes = new LinkedHashMap<>();

  @Test
  void steps_that_passed_prove_the_line() {
    step("roll back 1b.sql", "Phase 1", Status.PASSED);
    step("the cluster is what it was before", "Phase 1", Status.PASSED);

    assertThat(check()).isEqualTo(Outcome.passed("proved by 2 steps of the rehearsal"));
  }

  @Test
  void what_was_accepted_is_said() {
    step("roll back 1b.sql", "Phase 1", Status.PASSED);
    step("the cluster is what it was before", "Phase 1", Status.ACCEPTED);

    assertThat(check())
        .isEqualTo(
            Outcome.passed("proved by 2 steps of the rehearsal, 1 of them accepted as they are"));
  }

  @Test
  void every_step_that_did_not_pass_is_a_finding() {
    step("deploy 1.sql", "Phase 1", Status.PASSED);
    step("roll back 1b.sql", "Phase 1", Status.FAILED);
    step("the server starts", null, Status.BROKEN);
    step("the cluster is what it was before", "Phase 1", Status.BLOCKED);

    Outcome outcome = check();

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(
            """
            "roll back 1b.sql" of "Phase 1" is failed
            "the server starts" is broken
            "the cluster is what it was before" of "Phase 1" is blocked""");
  }

  @Test
  void of_several_proofs_each_one_needs_a_step() {
    PlannedStep promise =
        new PlannedStep("[step:p]", StepKind.PROMISE, "Phase 1", true, "promised", "a.md", 1);

    assertThat(
            ProvedByCheck.of(List.of(Proof.PROMISED_TIMES, Proof.DOWNTIME))
                .check(Map.of(promise, Outcome.passed(""))))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "the rehearsal has no step of \"downtime\" here, so nothing proves that part of the"
                    + " line"));
  }

  @Test
  void each_proof_has_its_steps() {
    assertThat(ProvedByCheck.of(List.of(Proof.DOWNTIME, Proof.PROMISED_TIMES)).provedBy())
        .containsExactly(StepKind.DOWNTIME, StepKind.PROMISE);
    assertThat(ProvedByCheck.of(List.of(Proof.REHEARSAL)).provedBy())
        .doesNotContain(StepKind.ITEM, StepKind.VERDICT, StepKind.READ)
        .doesNotContain(StepKind.CONNECT, StepKind.REHEARSAL, StepKind.DRIFT, StepKind.PROOF)
        .hasSize(StepKind.values().length - 7);
    assertThat(ProvedByCheck.of(List.of(Proof.DEPLOYMENT)).provedBy())
        .containsExactly(StepKind.DEPLOY);
    assertThat(ProvedByCheck.of(List.of(Proof.ROLLBACK)).provedBy())
        .containsExactlyInAnyOrder(
            StepKind.ROLLBACK, StepKind.IDENTITY, StepKind.DEPLOY_AGAIN, StepKind.STOP_POINTS);
    assertThat(ProvedByCheck.of(List.of(Proof.TRAFFIC)).provedBy())
        .containsExactly(StepKind.TRAFFIC);
    assertThat(ProvedByCheck.of(List.of(Proof.PROMISED_TIMES)).provedBy())
        .containsExactly(StepKind.PROMISE);
  }

  private void step(String title, @Nullable String group, Status status) {
    PlannedStep step =
        new PlannedStep("[step:" + title + "]", StepKind.DEPLOY, group, true, title, "a.md", 1);
    outcomes.put(step, Outcome.of(status, ""));
  }

  private Outcome check() {
    return ProvedByCheck.of(List.of(Proof.REHEARSAL)).check(outcomes);
  }
}
