package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  @TempDir Path folder;

  private static Recording backup(int day, Status status) {
    return new Recording("day", Gate.REHEARSAL, Steps.lines(1))
        .performed("line 1", Outcome.of(status, "day " + day), 5)
        .performed("verdict", Outcome.of(Status.PASSED, "told"), 1)
        .later(Duration.ofDays(day));
  }

  private static List<String> trend(Report report) throws IOException {
    JsonNode trend = report.page("widgets/history-trend.json");
    return Stream.iterate(0, i -> i < trend.size(), i -> i + 1)
        .map(i -> trend.get(i).get("data"))
        .map(data -> data.get("failed").asText() + "/" + data.get("total").asText())
        .toList();
  }

  /** The statuses of the line, this run first. */
  private static List<String> statuses(Report report) throws IOException {
    String id = report.result("Claim 1").get("historyId").asText();
    JsonNode items = report.history().get(id).get("items");
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .map(i -> items.get(i).get("status").asText())
        .toList();
  }

  @Test
  void threeRunsAreATrendOfThree() throws Exception {
    Report.of(folder, backup(1, Status.PASSED));
    Report.of(folder, backup(2, Status.FAILED));
    Report report = Report.of(folder, backup(3, Status.PASSED));
    assertThat(trend(report)).containsExactly("0/2", "1/2", "0/2");
    assertThat(statuses(report)).containsExactly("passed", "failed", "passed");
  }

  @Test
  void theSameRunReportedAgainCountsOnce() throws Exception {
    Report.of(folder, backup(1, Status.PASSED));
    Report.of(folder, backup(2, Status.FAILED));
    Report.of(folder, backup(2, Status.FAILED));
    Report report = Report.of(folder, backup(2, Status.FAILED));
    assertThat(trend(report)).containsExactly("1/2", "0/2");
    assertThat(statuses(report)).containsExactly("failed", "passed");
  }

  @Test
  void aReportToWhichARunIsAddedTakesThePlaceOfTheLast() throws Exception {
    Report.of(folder, backup(1, Status.PASSED));
    Report report = Report.of(folder, backup(1, Status.PASSED), Runs.green(Gate.REHEARSAL));
    assertThat(trend(report)).containsExactly("0/14");
  }

  @Test
  void aPartOfThePlanSeesTheTrendAndAddsNothingToIt() throws Exception {
    Report.of(folder, Runs.green(Gate.REHEARSAL));
    Report partial = Report.of(folder, Runs.oneLine().later(Duration.ofDays(1)));
    assertThat(trend(partial)).hasSize(2);
    Report next = Report.of(folder, Runs.green(Gate.REHEARSAL).later(Duration.ofDays(2)));
    assertThat(trend(next)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"x\": null}",
        "{\"%s\": {}}",
        "{\"%s\": {\"items\": null}}",
        "[{\"data\": 7}]",
        "[null]"
      })
  void aDamagedHistoryIsBegunAnew(String damage) throws Exception {
    Report first = Report.of(folder, backup(1, Status.PASSED));
    String id = first.result("Claim 1").get("historyId").asText();
    try (Stream<Path> files = Files.list(folder.resolve("history/with-last-report"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, damage.replace("%s", id));
      }
    }
    Report report = Report.of(folder, backup(2, Status.FAILED));
    assertThat(trend(report)).first().isEqualTo("1/2");
    assertThat(statuses(report)).first().isEqualTo("failed");
    Report next = Report.of(folder, backup(3, Status.PASSED));
    assertThat(statuses(next)).startsWith("passed", "failed");
  }

  @Test
  void withoutAHistoryThereIsATrendOfOne() throws Exception {
    assertThat(trend(Report.of(folder, backup(1, Status.FAILED)))).containsExactly("1/2");
  }
}
