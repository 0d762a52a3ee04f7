package dev.gonogo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.StandardOut;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Reports as files: when a run ends, and made anew from evidence alone. */
class ReportsTest {
  @TempDir Path folder;
  private Path output;
  private Path history;
  private String wanted = "all";

  @BeforeEach
  void name() {
    output = folder.resolve("gonogo");
    history = folder.resolve("history");
  }

  @Test
  void stand_beside_the_evidence_when_a_run_ends() {
    Path summary = folder.resolve("summary.md");

    run("mued-lms", Runs.green(Gate.REHEARSAL), Optional.of(summary));

    Path report = output.resolve("report");
    assertThat(report.resolve("index.html")).content().contains("REHEARSED", "allure/index.html");
    assertThat(report.resolve("allure/index.html")).isRegularFile();
    assertThat(report.resolve("allure-results")).isNotEmptyDirectory();
    assertThat(history).isNotEmptyDirectory();
    assertThat(summary).content().contains("REHEARSED");
  }

  @Test
  void can_be_fewer() {
    wanted = "page";
    run("mued-lms", Runs.green(Gate.REHEARSAL), Optional.empty());

    assertThat(output.resolve("report/index.html"))
        .content()
        .contains("REHEARSED")
        .doesNotContain("allure/index.html");
    assertThat(output.resolve("report/allure")).doesNotExist();

    wanted = "none";
    run("shop", Runs.green(Gate.REHEARSAL), Optional.empty());
    assertThat(output.resolve("report/shop")).doesNotExist();
  }

  @Test
  void of_several_checklists_are_reached_from_one_page() throws IOException {
    run("mued-lms", Runs.green(Gate.REHEARSAL), Optional.empty());
    run("shop", Runs.red(), Optional.empty());

    Path report = output.resolve("report");
    assertThat(report.resolve("index.html"))
        .content()
        .contains(
            "2 checklists",
            "href=\"mued-lms/staging/index.html\"",
            "href=\"shop/staging/index.html\"");
    assertThat(report.resolve("shop/staging/index.html"))
        .content()
        .contains(
            "NO-GO",
            "href=\"../../index.html\"",
            "href=\"../../allure/index.html\"",
            "href=\"../../../shop/staging/\"");
  }

  @Test
  void of_several_targets_do_not_overwrite_one_another() throws IOException {
    wanted = "page";
    run("mued-lms", "staging", Runs.green(Gate.REHEARSAL), Optional.empty());
    Path after = Path.of("production-after-Phase-1-Index-deployment-30-mins");
    run("mued-lms", after.toString(), Productions.noGo(), Optional.empty());
    run("mued-lms", "production-before", Productions.goStart(), Optional.empty());

    Path report = output.resolve("report");
    assertThat(report.resolve("index.html"))
        .content()
        .containsSubsequence(
            "href=\"mued-lms/staging/index.html\"",
            "REHEARSED",
            "href=\"mued-lms/production-before/index.html\"",
            "GO (start)",
            "href=\"mued-lms/%s/index.html\"".formatted(after),
            "NO-GO");
    Path pages = report.resolve("mued-lms");
    assertThat(pages.resolve("staging/index.html")).content().contains("REHEARSED");
    assertThat(pages.resolve("production-before/index.html"))
        .content()
        .contains(
            "GO (start)",
            "href=\"../../index.html\"",
            "href=\"checklist.md\"",
            "href=\"../../../mued-lms/production-before/\"");
    assertThat(pages.resolve("production-before/checklist.md"))
        .content()
        .startsWith("> **GO (start)**: mued-lms on production before, ");
    assertThat(pages.resolve(after).resolve("index.html")).content().contains("NO-GO");
    assertThat(output.resolve("mued-lms").resolve(after).resolve("evidence.ndjson"))
        .isRegularFile();
  }

  @Test
  void of_several_targets_are_made_anew_too() throws IOException {
    wanted = "none";
    run("mued-lms", "staging", Runs.green(Gate.REHEARSAL), Optional.empty());
    run("mued-lms", "production-before", Productions.stale(), Optional.empty());
    StringWriter printed = new StringWriter();

    assertThat(report(printed)).isZero();

    assertThat(printed.toString().strip())
        .isEqualTo(output.resolve("report/index.html").toString());
    assertThat(output.resolve("report/mued-lms/production-before/index.html"))
        .content()
        .contains("NO-GO", "files, engine or PostgreSQL major have changed since");
  }

  @Test
  void can_be_made_anew_from_evidence_alone() throws IOException {
    run("mued-lms", Runs.red(), Optional.empty());
    Path page = output.resolve("report/index.html");
    String first = Files.readString(page);
    delete(output.resolve("report"));
    StringWriter printed = new StringWriter();

    assertThat(report(printed)).isZero();

    assertThat(printed.toString().strip()).isEqualTo(page.toString());
    assertThat(page).hasContent(first);
    assertThat(output.resolve("report/allure/index.html")).isRegularFile();
  }

  @Test
  void nothing_is_made_of_nothing() {
    StringWriter printed = new StringWriter();

    assertThat(report(printed)).isOne();

    assertThat(printed.toString().strip())
        .isEqualTo(
            "there is no evidence in %s. Run a checklist first: mvn verify".formatted(output));
    assertThat(output).doesNotExist();
  }

  @Test
  void damaged_evidence_is_left_out_and_said() throws IOException {
    run("mued-lms", Runs.red(), Optional.empty());
    Path evidence = output.resolve("mued-lms/staging/evidence.ndjson");
    Files.writeString(evidence, "{}\n" + Files.readString(evidence));

    String printed =
        StandardOut.of(() -> run("shop", Runs.green(Gate.REHEARSAL), Optional.empty()));

    assertThat(printed).startsWith("left out of the reports: " + evidence + ":1: ");
    assertThat(output.resolve("report/index.html")).content().contains("REHEARSED");
    StringWriter command = new StringWriter();
    assertThat(report(command)).isOne();
    assertThat(command.toString())
        .contains("left out: " + evidence + ":1: ", output.resolve("report/index.html").toString());
  }

  private int report(StringWriter printed) {
    PrintWriter writer = new PrintWriter(printed, true);
    return new CommandLine(new ReportCommand())
        .setOut(writer)
        .setErr(writer)
        .execute("--output", output.toString(), "--history", history.toString());
  }

  /** As the engine does it: every record is written, then observed. */
  private void run(String name, Recording recording, Optional<Path> summary) {
    run(name, "staging", recording, summary);
  }

  private void run(String name, String target, Recording recording, Optional<Path> summary) {
    EvidenceFolder evidence = new EvidenceFolder(output.resolve(name).resolve(target));
    List<EvidenceRecord> records = recording.records();
    Verdict verdict = recording.verdict();
    try (EvidenceWriter writer =
        EvidenceWriter.begin(
            evidence,
            (RunStarted) records.get(0),
            List.of(new ReportsObserver(wanted, history, summary)))) {
      records.stream().skip(1).forEach(writer::append);
      writer.finish(verdict);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
