package dev.gonogo.reports.stepsummary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.testing.DocumentRun;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepSummaryTest {

  private static String summary(Recording recording) {
    return StepSummary.of(List.of(recording.run()));
  }

  @Test
  void everythingPassed() {
    assertThat(summary(Runs.green(Gate.REHEARSAL)))
        .isEqualTo(
            """
            ## REHEARSED: mued-lms

            staging, gate rehearsal, embedded PostgreSQL 17.11 (as user postgres), 1 min 25 s

            - 3 lines: 3 passed
            - 9 steps: 9 passed

            | phase | times | after the rollback |
            |---|---|---|
            | Phase 1: Index deployment (30 mins) | deploy 1.8 s of 30 min, rollback 258 ms of 5 min | identical |
            | Everything back, in reverse | rollback 1 min 10 s | identical to the start |

            Reports and evidence are in `target/gonogo` of this build.
            """);
  }

  @Test
  void noGoNamesTheGravestReasons() {
    assertThat(summary(Runs.red()))
        .isEqualTo(
            """
            ## NO-GO: mued-lms

            staging, gate rehearsal, embedded PostgreSQL 17.11 (as user postgres), 15.7 s

            - 3 lines: 2 unbound, 1 broken
            - 9 steps: 5 passed, 4 failed

            | phase | times | after the rollback |
            |---|---|---|
            | Phase 1: Index deployment (30 mins) | deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min | differs |
            | Everything back, in reverse | rollback 90 ms | differs from the start |

            - **failed**: checklist.md:54, the cluster is what it was before: index idx_a on lesson_slots is left over
            - **failed**: checklist.md:54, the rollback restores from every stop point: index idx_a on lesson_slots is left over
            - **failed**: checklist.md:54, promised times are kept: deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min
            - **failed**: mued-lms.spec.yaml:1, the cluster is what it was at the start: role app is left over
            - **broken**: checklist.md:56, All indexes are valid: connection lost
            - … 1 more

            Reports and evidence are in `target/gonogo` of this build.
            """);
  }

  @Test
  void openSignaturesAreCountedByRole() {
    DocumentRun run =
        new DocumentRun("", "production")
            .pending(1, "release manager")
            .pending(2, "database lead")
            .pending(3, "release manager");
    assertThat(StepSummary.of(List.of(run.run())))
        .contains("\nOpen signatures: database lead 1, release manager 2\n")
        .contains("\n- 3 lines: 3 pending\n");
  }

  @Test
  void linesThatNobodyVerifiesAreOneReason() {
    Recording recording = new Recording("mued-lms", Gate.REHEARSAL, Steps.plan());
    assertThat(summary(recording.known("review", Steps.UNBOUND).known("backup", Steps.UNBOUND)))
        .contains(
            """
            - **unbound**: 2 lines have neither a check nor a signer, first checklist.md:12,\
             Review every SQL script with the team
            """);
  }

  @Test
  void productionSaysWhatTheWordRestsOnAndWhatIsNext() {
    assertThat(summary(Productions.goStart()))
        .isEqualTo(
            """
            ## GO (start): mued-lms on production before

            gate sign-off, PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS, certificate verified, 664 ms

            - 7 lines: 1 passed, 1 signed, 1 rehearsed, 3 not applicable, 1 not due
            - 4 steps: 3 passed, 1 rehearsed

            - rehearsal: **rehearsed**, rehearsed on 2026-12-04 15:07 +00:00: REHEARSED
            - drift: **passed**, no difference: 412 objects
            - proof: **passed**, nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned, no lock held longer than 41 ms, 212 ms of the server's time

            Next: Start the deployment. Verify again after each phase: `mvn verify -Dgonogo.stage="after PHASE"`

            Reports and evidence are in `target/gonogo` of this build.
            """);
  }

  @Test
  void driftAndALeakStopProduction() {
    assertThat(summary(Productions.noGo()))
        .isEqualTo(
            """
            ## NO-GO: mued-lms on production after "Phase 1: Index deployment (30 mins)"

            gate sign-off, PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS, certificate verified, 703 ms

            - 7 lines: 1 passed, 1 signed, 1 rehearsed, 1 not applicable, 1 not due, 2 failed
            - 4 steps: 2 passed, 1 rehearsed, 1 failed

            - rehearsal: **rehearsed**, rehearsed on 2026-12-04 15:07 +00:00: REHEARSED
            - drift: **failed**, differs on production: policy own on lessons: using was (student = current_user), is true
            - proof: **passed**, nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned, no lock held longer than 41 ms, 212 ms of the server's time

            - **failed**: mued-lms.spec.yaml:1, production is as it was rehearsed: differs on production: policy own on lessons: using was (student = current_user), is true
            - **failed**: checklist.md:7, Students see only their own lessons: student sees 2 rows of lessons that it must not see: #0a1b2c3d4e5f, #5f4e3d2c1b0a
            - **failed**: checklist.md:8, Try the features (slots): 3 rows are left

            Next: Do not go on. Settle what stops it, and verify again: `mvn verify -Dgonogo.stage="after Phase 1: Index deployment (30 mins)"`

            Reports and evidence are in `target/gonogo` of this build.
            """);
  }

  @Test
  void severalRunsStandBelowEachOther() {
    String both =
        StepSummary.of(List.of(Runs.green(Gate.REHEARSAL).run(), Runs.unreadable().run()));
    assertThat(both)
        .containsSubsequence(
            "## REHEARSED: mued-lms\n", "\n\n## NO-GO: mued-lms\n", "Reports and evidence")
        .contains("staging, gate rehearsal, no server was started, 201 ms\n");
  }

  @Test
  void howeverMuchThereIsItIsOneScreen() {
    List<PlannedStep> plan = new ArrayList<>();
    IntStream.rangeClosed(1, 40)
        .forEach(
            i ->
                plan.add(
                    new PlannedStep(
                        "deploy " + i, StepKind.DEPLOY, "Phase " + i, true, "deploy", "a.md", i)));
    plan.add(Steps.line("signed", "Day", 1, "Approved").with("release manager", null));
    Recording recording = new Recording("x", Gate.SIGN_OFF, plan);
    for (PlannedStep step : plan) {
      recording.known(
          step.id(),
          Outcome.of(step.signer() == null ? Status.FAILED : Status.PENDING, "no\n".repeat(99)));
    }
    assertThat(summary(recording).lines().count()).isLessThanOrEqualTo(30);
    assertThat(summary(recording)).contains("\n| … 33 more | | |\n", "\n- … 36 more\n");
  }

  @Test
  void textsOfOthersAreOnlyTexts() {
    PlannedStep line = Steps.line("a", "Day", 1, "<img src=x> | [b](c)\n# d");
    Recording recording =
        new Recording("*x*|`y`\n", Gate.REHEARSAL, List.of(line))
            .performed("a", Outcome.of(Status.FAILED, "\u001b[31m </td> `" + "z".repeat(500)), 1);
    assertThat(summary(recording))
        .contains("## NO-GO: \\*x\\*\\|&#96;y&#96; \n")
        .contains(
            "\n- **failed**: checklist.md:1, &lt;img src=x&gt; \\| \\[b\\](c): "
                + "\\\\u001b\\[31m &lt;/td&gt; &#96;"
                + "z".repeat(146)
                + "…\n");
  }
}
