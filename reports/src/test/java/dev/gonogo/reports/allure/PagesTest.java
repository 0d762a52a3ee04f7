package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  /** Scripts and styles. */
  private static final Pattern INLINED =
      Pattern.compile("(?s)(<script[^>]*>|<style>).*?(</script>|</style>)");

  @TempDir Path folder;

  @Test
  void suitesStandInTheOrderOfThePlan() throws Exception {
    JsonNode checklist =
        Report.of(folder, Runs.green(Gate.REHEARSAL))
            .page("data/suites.json")
            .get("children")
            .get(0);
    assertThat(checklist.get("name").asText()).isEqualTo("mued-lms on staging");
    assertThat(checklist.get("children"))
        .extracting(suite -> suite.get("name").asText())
        .containsExactly(
            "1  Before the first line",
            "2  1 week before",
            "3  Phase 1: Index deployment (30 mins)",
            "4  Everything back, in reverse");
    assertThat(checklist.get("children").get(2).get("children"))
        .extracting(result -> result.get("name").asText())
        .startsWith("deploy db/1-indexes/deploy.sql", "All indexes are valid");
  }

  @Test
  void severalChecklistsStandInOneReport() throws Exception {
    Recording other =
        new Recording("day", Gate.REHEARSAL, Steps.lines(1)).known("line 1", Steps.UNBOUND);
    Report report = Report.of(folder, Runs.green(Gate.REHEARSAL), other);
    assertThat(report.page("data/suites.json").get("children"))
        .extracting(suite -> suite.get("name").asText())
        .containsExactly("mued-lms on staging", "day on staging");
    assertThat(report.text("allure/index.html"))
        .contains("<title>Gonogo mued-lms: REHEARSED, day: NO-GO</title>");
  }

  @Test
  void categoriesAreOurStatuses() throws Exception {
    assertThat(Report.of(folder, Runs.red()).page("data/categories.json").get("children"))
        .extracting(
            category -> category.get("name").asText() + " " + category.get("children").size())
        .containsExactly(
            "unbound: neither a check nor a signer 1",
            "broken: it could not be judged 1",
            "failed: the world is not as the checklist says 4");
  }

  @Test
  void tablesHoldEveryResultAndNothingToCalculate() throws Exception {
    Recording recording =
        new Recording(
                "day",
                Gate.REHEARSAL,
                List.of(Steps.line("a", "Day", 1, "=HYPERLINK(\"x\")"), Steps.verdict()))
            .passed("a", 12);
    assertThat(Report.of(folder, recording).data("data/suites.csv").lines().limit(2))
        .containsExactly(
            "\"status\",\"checklist\",\"group\",\"line\",\"message\",\"milliseconds\",\"place\"",
            "\"passed\",\"day on staging\",\"1  Day\",\"'=HYPERLINK(\"\"x\"\")\",\"it is so\",\"12\","
                + "\"checklist.md:1 =HYPERLINK(\"\"x\"\")\"");
  }

  @Test
  void allIsInOneFileThatNamesNoOther() throws Exception {
    Recording hostile =
        new Recording(
                "@DATA@</title></script><img src=\"http://elsewhere.example/a.png\">",
                Gate.REHEARSAL,
                List.of(
                    Steps.line("a", "Day", 1, "<script src=\"//elsewhere.example/b.js\"></script>"),
                    Steps.verdict()))
            .passed("a", 12);
    Report report = Report.of(folder, hostile);
    try (Stream<Path> files = Files.walk(report.pages()).filter(Files::isRegularFile)) {
      assertThat(files).containsExactly(report.pages().resolve("index.html"));
    }
    String frame = INLINED.matcher(report.text("allure/index.html")).replaceAll("$1$2");
    assertThat(frame.lines().map(String::strip).filter(line -> line.contains("<script")))
        .containsExactly(
            "<script type=\"application/json\" id=\"report-data\"></script>",
            "<script></script>",
            "<script></script>",
            "<script></script>");
    assertThat(frame)
        .contains(
            "content=\"default-src 'none'; script-src 'sha256-",
            "<title>Gonogo @DATA@&lt;/title&gt;&lt;/script&gt;&lt;img"
                + " src=&quot;http://elsewhere.example/a.png&quot;&gt;: REHEARSED</title>")
        .containsOnlyOnce("<link")
        .contains("<link rel=\"icon\" href=\"data:")
        .doesNotContain("src=\"", "'unsafe-eval'");
  }

  @Test
  void theReportIsReplacedAsAWhole() throws Exception {
    Report first = Report.of(folder, Runs.red());
    Path leftOver = Files.createFile(first.pages().resolve("left-over.html"));
    Path interrupted = Files.createDirectories(folder.resolve("target/.allure.next/half"));
    Report.of(folder, Runs.green(Gate.REHEARSAL));
    assertThat(leftOver).doesNotExist();
    assertThat(interrupted).doesNotExist();
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("allure", "allure-results");
    }
    assertThat(first.text("allure/index.html")).contains("mued-lms: REHEARSED");
  }

  @Test
  void aReportThatCannotBeMadeLeavesTheOneBefore() throws Exception {
    Report before = Report.of(folder, Runs.red());
    List<RecordedRun> runs = Arrays.asList(Runs.green(Gate.REHEARSAL).run(), null);
    assertThatThrownBy(
            () -> AllureReport.write(runs, folder.resolve("target"), folder.resolve("history")))
        .isInstanceOf(NullPointerException.class);
    assertThat(before.text("allure/index.html")).contains("mued-lms: NO-GO");
    assertThat(before.all()).hasSize(12);
  }

  /** In classes of its own: what Allure logs through says what it has to say only once. */
  @Test
  void nothingIsPrinted() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        URLClassLoader fresh =
            new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      System.setOut(stream);
      System.setErr(stream);
      fresh
          .loadClass(AllureReport.class.getName())
          .getMethod("write", List.class, Path.class, Path.class)
          .invoke(null, List.of(), folder.resolve("target"), folder.resolve("history"));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(folder.resolve("target/allure/index.html")).exists();
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    String classPath = System.getProperty("java.class.path");
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  @Test
  void aSecondAttemptIsARetryOfTheSameResult() throws Exception {
    Recording flaky =
        new Recording("day", Gate.REHEARSAL, Steps.lines(1))
            .performed("line 1", Outcome.of(Status.FAILED, "no"), 5)
            .passed("line 1", 7);
    JsonNode result =
        Report.of(folder, flaky)
            .page("data/suites.json")
            .get("children")
            .get(0)
            .get("children")
            .get(0)
            .get("children")
            .get(0);
    assertThat(result.get("status").asText()).isEqualTo("failed");
    assertThat(result.get("flaky").asBoolean()).isTrue();
    assertThat(result.get("retriesCount").asInt()).isEqualTo(1);
  }
}
