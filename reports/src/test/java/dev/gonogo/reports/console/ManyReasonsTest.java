package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyReasonsTest {

  private static String summary(Recording recording) {
    return Summary.of(recording.verdict(), Path.of("target/gonogo/day/staging"), Terminal.PLAIN);
  }

  private static Recording linesWith(Gate gate, int count, Outcome outcome) {
    Recording recording = new Recording("day", gate, Steps.lines(count));
    IntStream.rangeClosed(1, count).forEach(i -> recording.known("line " + i, outcome));
    return recording;
  }

  @Test
  void linesThatNobodyBoundAreOneReason() {
    Recording recording = linesWith(Gate.DRAFT, 52, Steps.UNBOUND);
    assertThat(summary(recording))
        .contains("NO-GO (draft)   day, no server was started, 200 ms\n")
        .contains("\n  52 lines   52 unbound\n")
        .endsWith(
            """

              Why not GO
                unbound   52 lines have neither a check nor a signer, first checklist.md:1 "Claim 1"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/day/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
    assertThat(Printed.progress(recording))
        .isEqualTo(
            """
            Gonogo: day on staging, gate draft, 52 lines, 0 steps
            [52/52]            52 lines unbound
            """);
  }

  @Test
  void aSingleLineThatNobodyBoundIsNamed() {
    assertThat(summary(linesWith(Gate.REHEARSAL, 1, Steps.UNBOUND)))
        .contains(
            """
                unbound   checklist.md:1 Claim 1: no check is bound to this line, and nobody signs it
            """);
  }

  @Test
  void everyStatusThatManyCanHaveIsCounted() {
    Outcome needs = Outcome.of(Status.BLOCKED, "needs pg_dump");
    assertThat(summary(linesWith(Gate.SIGN_OFF, 2, needs)))
        .contains("    blocked   2 could not be tried, first checklist.md:1 \"Claim 1\"\n");
    Outcome pending = Outcome.of(Status.PENDING, "awaits the release manager");
    assertThat(summary(linesWith(Gate.SIGN_OFF, 2, pending)))
        .contains("    pending   2 await a signature, first checklist.md:1 \"Claim 1\"\n");
    Outcome missing = Outcome.of(Status.MISSING, "never rehearsed");
    assertThat(summary(linesWith(Gate.SIGN_OFF, 2, missing)))
        .contains(
            "    missing   2 were never proved by a rehearsal, first checklist.md:1 \"Claim 1\"");
    Outcome stale = Outcome.of(Status.STALE, "8 days old");
    assertThat(summary(linesWith(Gate.SIGN_OFF, 2, stale)))
        .contains(
            """
                stale     2 were proved by a rehearsal that is too old or of other content
                          first checklist.md:1 "Claim 1"
            """);
  }

  @Test
  void ofManyFailuresTheFirstTenAreNamed() {
    String summary = summary(linesWith(Gate.REHEARSAL, 12, Outcome.of(Status.FAILED, "no")));
    assertThat(summary)
        .contains(
            """
                failed    checklist.md:10 Claim 10: no
                          … 2 more in evidence

              Report
            """
                .stripTrailing())
        .doesNotContain("Claim 11");
  }

  @Test
  void whatWasAcceptedIsListedThoughItStopsNothing() {
    Outcome accepted = Outcome.of(Status.ACCEPTED, "index is not unique, accepted by A. Tanaka");
    assertThat(summary(linesWith(Gate.REHEARSAL, 1, accepted)))
        .startsWith("─".repeat(72) + "\nREHEARSED   day")
        .contains(
            """

              Accepted
                accepted  checklist.md:1 Claim 1: index is not unique, accepted by A. Tanaka

            """);
  }

  @Test
  void aLongMessageEndsInEvidence() {
    String findings =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "difference " + i)
            .collect(Collectors.joining("\n"));
    Recording recording = linesWith(Gate.REHEARSAL, 1, Outcome.of(Status.FAILED, findings));
    assertThat(Printed.progress(recording))
        .contains("          checklist.md:1: difference 1\n          difference 2\n")
        .endsWith("          difference 30\n          … 10 more lines in evidence\n");
    assertThat(summary(recording))
        .contains(
            """
                failed    checklist.md:1 Claim 1: difference 1
                          … 39 more lines in evidence
            """);
  }

  @Test
  void moreProblemsThanAnybodyReadsAreCounted() {
    String problems =
        IntStream.rangeClosed(1, 51).mapToObj(i -> "a.yaml:" + i).collect(Collectors.joining("\n"));
    PlannedStep read = Steps.own("read", StepKind.READ, "51 problems before the run");
    Recording recording =
        new Recording("day", Gate.REHEARSAL, List.of(read, Steps.verdict()))
            .performed("read", Outcome.broken(problems), 1);
    assertThat(summary(recording))
        .contains("\n              a.yaml:50\n              … 1 more line in evidence\n")
        .doesNotContain("a.yaml:51");
  }
}
