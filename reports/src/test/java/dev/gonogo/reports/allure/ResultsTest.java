package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  @TempDir Path folder;

  private static Recording lines(PlannedStep... lines) {
    List<PlannedStep> plan = new ArrayList<>(List.of(lines));
    plan.add(Steps.verdict());
    return new Recording("day", Gate.REHEARSAL, plan);
  }

  private JsonNode written(Recording recording, String name) throws IOException {
    return Report.of(folder, recording).result(name);
  }

  @Test
  void aLineIsOneResultWithAllThatAllureCanShow() throws Exception {
    Outcome outcome =
        new Outcome(
            Status.FAILED,
            "index a is missing",
            List.of(new Finding("index a is missing", "btree (id)", "none")),
            List.of(new Observation("plan", "Seq Scan on lessons")),
            null);
    Recording recording =
        lines(Steps.line("indexes", "Phase 1", 2, "All indexes exist").with("database lead", null))
            .read(new DocumentRead("checklist.md", "# Phase 1\n- [ ] All <b>indexes</b> exist\n"))
            .performed("indexes", outcome, 122);
    assertThat(written(recording, "All indexes exist").toPrettyString().replaceAll("\\s+", " "))
        .isEqualTo(
            """
            { "uuid" : "16d53c34-a08e-3bea-9359-4cf96d225d9a",
             "historyId" : "0ef7a91a1abd766c6dd99f7af84ec455",
             "testCaseId" : "0ef7a91a1abd766c6dd99f7af84ec455",
             "fullName" : "checklist.md:2 All indexes exist", "titlePath" : [ ],
             "labels" : [ { "name" : "parentSuite", "value" : "day on staging" },
             { "name" : "suite", "value" : "1 Phase 1" },
             { "name" : "severity", "value" : "normal" },
             { "name" : "tag", "value" : "failed" },
             { "name" : "host", "value" : "day on staging" },
             { "name" : "thread", "value" : "1 Phase 1" },
             { "name" : "framework", "value" : "gonogo" },
             { "name" : "gonogo.status", "value" : "FAILED" },
             { "name" : "gonogo.place", "value" : "000001" },
             { "name" : "owner", "value" : "database lead" } ],
             "links" : [ ], "name" : "All indexes exist", "status" : "failed",
             "statusDetails" : { "known" : false, "muted" : false, "flaky" : false,
             "message" : "failed: index a is missing",
             "trace" : "index a is missing\\n expected: btree (id)\\n actual: none" },
             "stage" : "finished",
             "descriptionHtml" : "<p><code>checklist.md:2</code></p>\
            <blockquote dir=\\"auto\\">- [ ] All &lt;b&gt;indexes&lt;/b&gt; exist</blockquote>",
             "steps" : [ { "name" : "index a is missing", "status" : "failed", "steps" : [ ],
             "attachments" : [ ],
             "parameters" : [ { "name" : "expected", "value" : "btree (id)", "excluded" : true },
             { "name" : "actual", "value" : "none", "excluded" : true } ] } ],
             "attachments" : [ { "name" : "plan",
             "source" : "603741e8de5772fe1a306c36ca8b2774-attachment.txt", "type" : "text/plain" } ],
             "parameters" : [ { "name" : "signer", "value" : "database lead", "excluded" : true } ],
             "start" : 1795226400200, "stop" : 1795226400322 }"""
                .replace("\n", "")
                .replace("\\n expected", "\\n expected"));
    assertThat(
            new Report(folder)
                .text("allure-results/603741e8de5772fe1a306c36ca8b2774-attachment.txt"))
        .isEqualTo("Seq Scan on lessons");
  }

  @Test
  void everyStatusOfOursIsOneOfAlluresWithTheWordInFront() throws Exception {
    PlannedStep[] plan =
        Arrays.stream(Status.values())
            .map(status -> Steps.line(status.name(), "Day", 1, status.word()))
            .toArray(PlannedStep[]::new);
    Recording recording = lines(plan);
    for (Status status : Status.values()) {
      recording.known(status.name(), Outcome.of(status, "so it is"));
    }
    assertThat(Report.of(folder, recording).all())
        .extracting(
            result ->
                result.get("status").asText()
                    + " <- "
                    + result.get("statusDetails").get("message").asText()
                    + " #"
                    + Report.label(result, "tag"))
        .startsWith(
            "failed <- failed: so it is #failed",
            "broken <- broken: so it is #broken",
            "failed <- vacuous: so it is #vacuous",
            "failed <- undecided: so it is #undecided",
            "skipped <- blocked: so it is #blocked",
            "failed <- unbound: so it is #unbound",
            "failed <- missing: so it is #missing",
            "failed <- stale: so it is #stale",
            "skipped <- pending: so it is #pending",
            "skipped <- accepted: so it is #accepted",
            "skipped <- not due: so it is #not due",
            "skipped <- not applicable: so it is #not applicable",
            "passed <- rehearsed: so it is #rehearsed",
            "passed <- signed: so it is #signed",
            "passed <- so it is #passed");
  }

  @Test
  void whatAResultIsKnownByChangesNeitherWithItsLineNorWithItsWordsInFront() throws Exception {
    Recording first = lines(Steps.line("a", "Day", 1, "Backup")).passed("a", 1);
    String before = written(first, "Backup").get("historyId").asText();
    Recording moved = lines(Steps.line("a", "Night", 9, "A backup")).passed("a", 1);
    assertThat(written(moved, "A backup").get("historyId").asText()).isEqualTo(before);
    Recording other = lines(Steps.line("b", "Day", 1, "Backup")).passed("b", 1);
    assertThat(written(other, "Backup").get("historyId").asText()).isNotEqualTo(before);
  }

  @Test
  void suitesAreNumberedInTheOrderOfThePlan() throws Exception {
    assertThat(Report.of(folder, Runs.green(Gate.REHEARSAL)).all())
        .extracting(
            result -> Report.label(result, "suite") + ": " + Report.label(result, "severity"))
        .containsExactly(
            "1  Before the first line: blocker",
            "2  1 week before: normal",
            "2  1 week before: normal",
            "3  Phase 1: Index deployment (30 mins): blocker",
            "3  Phase 1: Index deployment (30 mins): normal",
            "3  Phase 1: Index deployment (30 mins): blocker",
            "3  Phase 1: Index deployment (30 mins): critical",
            "3  Phase 1: Index deployment (30 mins): critical",
            "3  Phase 1: Index deployment (30 mins): critical",
            "3  Phase 1: Index deployment (30 mins): normal",
            "4  Everything back, in reverse: blocker",
            "4  Everything back, in reverse: critical");
  }

  @Test
  void aFlakyLineCountsAsItsVerdictSaysAndKeepsEveryAttempt() throws Exception {
    Recording recording =
        lines(Steps.line("a", "Day", 1, "Backup"))
            .performed("a", Outcome.of(Status.FAILED, "no backup"), 5)
            .passed("a", 7);
    List<JsonNode> attempts = Report.of(folder, recording).all().subList(0, 2);
    assertThat(attempts)
        .extracting(
            attempt -> attempt.get("status").asText(),
            attempt -> attempt.get("statusDetails").get("message").asText(),
            attempt -> attempt.get("statusDetails").get("flaky").asBoolean())
        .containsExactly(
            tuple("failed", "failed: no backup", true),
            tuple("failed", "failed: flaky, 2 attempts: no backup", true));
    assertThat(attempts)
        .extracting(attempt -> attempt.get("historyId").asText())
        .containsOnly(attempts.get(0).get("historyId").asText());
    assertThat(attempts.get(1).get("steps"))
        .extracting(step -> step.get("name").asText())
        .containsExactly("attempt 1: failed", "attempt 2: passed");
  }

  @Test
  void whoSignedAndWhoAcceptsIsSaid() throws Exception {
    Recording recording =
        lines(
                Steps.line("a", "Day", 1, "Backup")
                    .with("release manager", Instant.parse("2026-12-06T00:00:00Z")),
                Steps.line("b", "Day", 2, "Fast"))
            .read(
                new SignatureRead(
                    "a",
                    "Aiko Tanaka",
                    "release manager",
                    Instant.parse("2026-11-20T09:00:00Z"),
                    LocalDate.parse("2026-12-24"),
                    "restored twice",
                    List.of("restore.log"),
                    "committed by Aiko in 1a2b3c4",
                    true,
                    "valid"))
            .read(
                new AcceptanceRead(
                    "too slow",
                    "one night a year",
                    "B. Ito",
                    LocalDate.parse("2026-12-31"),
                    "40 min",
                    false))
            .known("a", Outcome.of(Status.SIGNED, "signed by Aiko Tanaka"))
            .performed(
                "b",
                new Outcome(
                    Status.ACCEPTED, "too slow", List.of(Finding.of("too slow")), List.of(), null),
                3);
    Report report = Report.of(folder, recording);
    assertThat(report.result("Backup").get("parameters"))
        .extracting(parameter -> parameter.get("value").asText())
        .containsExactly(
            "release manager",
            "2026-12-06T00:00:00Z",
            "Aiko Tanaka, release manager, 2026-11-20T09:00:00Z; until 2026-12-24; valid;"
                + " \"restored twice\"; with restore.log");
    assertThat(report.result("Fast").get("parameters"))
        .extracting(parameter -> parameter.get("value").asText())
        .containsExactly("\"too slow\" up to 40 min, by B. Ito until 2026-12-31: one night a year");
  }

  @Test
  void whatWasNotRunHasNoResult() throws Exception {
    Report report = Report.of(folder, Runs.oneLine());
    assertThat(report.all())
        .extracting(result -> result.get("name").asText())
        .containsExactly(
            "the server starts, setup is applied",
            "deploy db/1-indexes/deploy.sql",
            "All indexes are valid",
            "verdict");
    assertThat(report.text("allure-results/environment.properties"))
        .contains("word = PARTIAL\n", "not\\ run = 9 of 12 steps\n");
  }

  @Test
  void aRunThatWasInterruptedHasABrokenVerdict() throws Exception {
    Recording recording = lines(Steps.line("a", "Day", 1, "Backup")).start("a", null);
    EvidenceFolder evidence = new EvidenceFolder(folder.resolve("evidence"));
    RunStarted started = (RunStarted) recording.records().get(0);
    try (EvidenceWriter writer = EvidenceWriter.begin(evidence, started, List.of())) {
      recording.records().stream().skip(1).forEach(writer::append);
    }
    AllureReport.write(
        List.of(RecordedRun.read(evidence).orElseThrow()),
        folder.resolve("target"),
        folder.resolve("history"));
    JsonNode verdict = new Report(folder).result("verdict");
    assertThat(verdict.get("status").asText()).isEqualTo("broken");
    assertThat(verdict.get("statusDetails").get("message").asText())
        .isEqualTo("broken: NO-GO: interrupted at step 1 of 2: Backup");
  }

  @Test
  void textsOfOthersAreOnlyTexts() throws Exception {
    Recording recording =
        lines(Steps.line("a", "Day \u001b[31m", 1, "<script>alert(1)</script>\u202e"))
            .read(new DocumentRead("checklist.md", "- [ ] <script>alert(1)</script>\u202e\n"))
            .performed("a", Outcome.of(Status.FAILED, "\u001b]0;title\u0007"), 1);
    JsonNode result = written(recording, "<script>alert(1)</script>\\u202e");
    assertThat(result.get("descriptionHtml").asText())
        .isEqualTo(
            "<p><code>checklist.md:1</code></p><blockquote dir=\"auto\">"
                + "- [ ] &lt;script&gt;alert(1)&lt;/script&gt;\\u202e</blockquote>");
    assertThat(result.get("statusDetails").get("message").asText())
        .isEqualTo("failed: \\u001b]0;title\\u0007");
    assertThat(Report.label(result, "suite")).isEqualTo("1  Day \\u001b[31m");
  }
}
