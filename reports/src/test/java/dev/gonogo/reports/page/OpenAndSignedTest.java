package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OpenAndSignedTest {

  @Test
  void signatures_of_lines_that_are_gone_come_last_and_say_why_they_do_not_count() {
    Recording recording =
        new Recording("mued-lms", Gate.REHEARSAL, Steps.lines(1))
            .read(signature("[line:Ask everybody]", "the document has no such line any more"))
            .read(signature("[line:Ask somebody]", "the document has no such line any more"))
            .read(signature("line 1", "nobody signs this line any more"))
            .passed("line 1", 1);
    assertThat(text(recording, "signatures"))
        .isEqualTo(
            "Signatures Line Signed by When Reason and files In git Counts"
                + " Claim 1 checklist.md:1 Aiko Tanaka, release manager"
                + " 2026-11-12 07:30 UTC, for good three hours, everybody present minutes.md"
                + " committed by Aiko Tanaka in 1a2b3c4, signed"
                + " ✗ not valid nobody signs this line any more"
                + " [line:Ask everybody] Aiko Tanaka, release manager"
                + " 2026-11-12 07:30 UTC, for good three hours, everybody present minutes.md"
                + " committed by Aiko Tanaka in 1a2b3c4, signed"
                + " ✗ not valid the document has no such line any more"
                + " [line:Ask somebody] Aiko Tanaka, release manager"
                + " 2026-11-12 07:30 UTC, for good three hours, everybody present minutes.md"
                + " committed by Aiko Tanaka in 1a2b3c4, signed"
                + " ✗ not valid the document has no such line any more");
  }

  private static SignatureRead signature(String step, String why) {
    return Example.signature(UnaryOperator.identity(), step, null, false, why);
  }

  @Test
  void a_signature_can_stand_for_a_check_that_is_blocked_here() {
    assertThat(text(Runs.open(Gate.REHEARSAL), "open-blocked"))
        .isEqualTo(
            "⊘ blocked waits for load tests, or signed by the database lead · 1 line"
                + " No query is slower checklist.md:56");
  }

  @Test
  void no_signature_stands_for_a_step_that_failed_before() {
    PlannedStep deploy = Steps.own("deploy", StepKind.DEPLOY, "deploy a.sql");
    PlannedStep line =
        Steps.line("line", "Day of deployment", 7, "All is well").with("database lead", null);
    Recording recording =
        new Recording("mued-lms", Gate.REHEARSAL, List.of(deploy, line, Steps.verdict()))
            .performed("deploy", Outcome.of(Status.FAILED, "no such table"), 1)
            .known("line", Outcome.blockedBy(deploy, Status.FAILED));
    assertThat(text(recording, "open-blocked"))
        .isEqualTo(
            "⊘ blocked \"deploy a.sql\" (mued-lms.spec.yaml:1) is failed · 1 line"
                + " All is well checklist.md:7");
  }

  private static String text(Recording recording, String id) {
    return Parsed.of(SignOffPage.of(recording.run(), new Links("", "", "", ""))).text(id);
  }
}
