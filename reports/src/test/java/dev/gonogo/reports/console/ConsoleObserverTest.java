package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import dev.gonogo.reports.testing.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleObserverTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("gonogo").resolve("mued-lms").resolve("staging");
  }

  /** Writes the evidence of a run as the engine does, with the observers that it finds. */
  private void write(Recording recording, boolean finish) {
    List<Observer> observers =
        ServiceLoader.load(Observer.class).stream().map(ServiceLoader.Provider::get).toList();
    List<EvidenceRecord> records = recording.records();
    RunStarted run = (RunStarted) records.get(0);
    try (EvidenceWriter writer = EvidenceWriter.begin(new EvidenceFolder(path), run, observers)) {
      records.stream().skip(1).forEach(writer::append);
      if (finish) {
        writer.finish(recording.verdict());
      }
    }
  }

  private String rebuilt() throws IOException {
    Verdict verdict = new EvidenceFolder(path).judged().orElseThrow();
    return Summary.of(verdict, path, Terminal.PLAIN);
  }

  @Test
  void theEngineFindsTheConsoleAndTheFolderHoldsAllOfItsSummary() throws IOException {
    String printed = Printed.by(() -> write(Runs.red(), true));
    assertThat(printed).contains("[12/12]").endsWith(rebuilt() + "\n");
  }

  @Test
  void aRunThatWasInterruptedIsNoGo() throws IOException {
    Printed.by(() -> write(Runs.red(), false));
    assertThat(rebuilt())
        .startsWith(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, rehearsed on embedded PostgreSQL 17.11, interrupted after 15.5 s
            """)
        .contains(
            """
              Why not GO
                broken    mued-lms.spec.yaml:1 verdict: interrupted at step 13 of 13: verdict
            """);
  }

  @Test
  void aRunThatDidNotComeToItsFirstStepIsNoGo() throws IOException {
    Printed.by(() -> write(new Recording("mued-lms", Gate.REHEARSAL, Steps.plan()), false));
    Files.delete(path.resolve("evidence.ndjson"));
    assertThat(rebuilt())
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, interrupted

              Why not GO
                broken    interrupted before its first step

              Report    %s/report/index.html
              Evidence  %s/
            ────────────────────────────────────────────────────────────────────────"""
                .formatted(folder.resolve("gonogo"), path));
  }

  @Test
  void aSecondAttemptCountsFromItsOwnBeginning() {
    String once = Printed.by(() -> write(Runs.oneLine(), true));
    ConsoleObserver console = new ConsoleObserver(Terminal.PLAIN);
    EvidenceFolder evidence = new EvidenceFolder(path);
    String twice =
        Printed.by(
            () -> {
              Runs.stuck().records().forEach(record -> console.observe(record, evidence));
              Runs.oneLine().records().forEach(record -> console.observe(record, evidence));
            });
    assertThat(twice).endsWith(once.substring(0, once.indexOf("─".repeat(72))));
  }

  @Test
  void recordsWithoutTheStartOfARunAreRefused() {
    ConsoleObserver console = new ConsoleObserver(Terminal.PLAIN);
    EvidenceRecord second = Runs.red().records().get(1);
    assertThatThrownBy(() -> console.observe(second, new EvidenceFolder(path)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("a record before the start of the run");
  }
}
