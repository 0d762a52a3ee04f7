package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on production beside those on staging. */
class ProductionResultsTest {
  @TempDir Path folder;

  private static Recording on(String target, Status status) {
    RunStarted run =
        new RunStarted(
            "day",
            target,
            Gate.SIGN_OFF,
            Instant.parse("2026-12-05T16:00:00Z"),
            "4711",
            "c0ffee",
            "0.1.0",
            "",
            null,
            Steps.lines(1));
    return new Recording(run).performed("line 1", Outcome.of(status, "x"), 5).passed("verdict", 1);
  }

  private static List<String> tags(JsonNode result) {
    return StreamSupport.stream(result.get("labels").spliterator(), false)
        .filter(label -> label.get("name").asText().equals("tag"))
        .map(label -> label.get("value").asText())
        .toList();
  }

  @Test
  void everyTargetHasSuitesAndAHistoryOfItsOwn() throws IOException {
    Report report =
        Report.of(
            folder,
            on("staging", Status.PASSED),
            on("production before", Status.PASSED),
            on("production accept", Status.FAILED));
    List<JsonNode> lines =
        report.all().stream()
            .filter(result -> result.get("name").asText().equals("Claim 1"))
            .toList();
    assertThat(lines)
        .extracting(result -> Report.label(result, "parentSuite"))
        .containsExactly("day on staging", "day on production before", "day on production accept");
    assertThat(lines)
        .extracting(result -> result.get("historyId").asText())
        .doesNotHaveDuplicates();
    assertThat(report.text("allure/index.html"))
        .contains(
            "<title>Gonogo day: REHEARSED, day on production before: GO (start),"
                + " day on production accept: NO-GO</title>");
  }

  @Test
  void aLineSaysWhatTheRehearsalSaid() throws IOException {
    Report report = Report.of(folder, Productions.noGo());
    JsonNode leak = report.result("Students see only their own lessons");
    assertThat(leak.get("parameters").get(0).get("name").asText()).isEqualTo("rehearsed");
    assertThat(leak.get("parameters").get(0).get("value").asText()).isEqualTo("passed");
    assertThat(tags(leak)).containsExactly("failed", "unlike the rehearsal");
    assertThat(tags(report.result("All indexes are valid"))).containsExactly("passed");
    assertThat(report.result("Watch the logs").get("parameters"))
        .extracting(parameter -> parameter.get("value").asText())
        .containsExactly("devops lead", "unknown");
    assertThat(report.result("production is as it was rehearsed").get("parameters")).isEmpty();
  }

  @Test
  void theStepsOfProductionHaveTheirPlaceAndTheirWeight() throws IOException {
    assertThat(Report.of(folder, Productions.goStart()).all())
        .extracting(
            result -> Report.label(result, "suite") + ": " + Report.label(result, "severity"))
        .contains(
            "1  Before the first line: blocker",
            "1  Before the first line: critical",
            "5  After the last line: blocker");
  }
}
