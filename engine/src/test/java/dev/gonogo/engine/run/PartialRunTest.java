package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.RunFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.machine.StagingSettings;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of which only one step was asked for. */
class PartialRunTest {
  private static final String PREFIX = "[checklist:shop]/";

  @TempDir Path folder;
  private Plan plan;
  private Path output;

  @BeforeEach
  void writePlan() {
    output = folder.resolve("output");
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file("one.sql", "CREATE TABLE invoices (id int);");
    files.file("one.back.sql", "DROP TABLE invoices;");
    files.document("# A\n- [ ] before\n# One\n- [ ] within\n- [ ] also within\n");
    plan =
        files
            .specAfterHeader(
                """
                phases: { One: { deploy: one.sql, rollback: one.back.sql } }
                items:
                  A: { before: { tables: { absent: invoices } } }
                  One:
                    within: { tables: { present: invoices } }
                    also within: { tables: { present: invoices } }
                """)
            .plan();
  }

  @Test
  void one_line_alone_runs_what_it_needs_and_nothing_else() throws IOException {
    try (Run run = Rehearsed.begin(plan, output)) {
      Outcome within = run.perform(Rehearsed.step(plan, "one within"));

      assertThat(Rehearsed.text(within)).isEqualTo("passed: present: invoices");
      assertThat(run.prerequisites(Rehearsed.step(plan, "one within")))
          .containsExactly("the server starts, setup is applied", "deploy one.sql");
      assertThat(verdict().state()).isEqualTo(Verdict.RUNNING);
      assertThat(verdict().word()).isEqualTo(Word.NO_GO);

      Outcome last = run.perform(Rehearsed.step(plan, "verdict"));
      assertThat(Rehearsed.text(last)).isEqualTo("blocked: PARTIAL: 7 of 10 steps were not run");
    }
    assertThat(verdict().word()).isEqualTo(Word.PARTIAL);
    assertThat(verdict().state()).isEqualTo(Verdict.FINISHED);
  }

  @Test
  void identity_alone_deploys_and_rolls_back_before() throws IOException {
    try (Run run = Rehearsed.begin(plan, output)) {
      Outcome identity = run.perform(Rehearsed.step(plan, "one identity"));

      assertThat(Rehearsed.text(identity))
          .isEqualTo("passed: no difference: … objects, and the rows of 0 tables");
    }
    assertThat(started())
        .containsExactly(
            "[step:setup] for [phase:one]/[step:identity]",
            "[phase:one]/[step:deploy-one-sql] for [phase:one]/[step:identity]",
            "[phase:one]/[step:rollback-one-back-sql] for [phase:one]/[step:identity]",
            "[phase:one]/[step:identity]");
    assertThat(verdict().word()).as("given by close").isEqualTo(Word.PARTIAL);
  }

  @Test
  void nothing_is_left_after_close_even_where_a_report_cannot_be_written() throws IOException {
    Path data = Files.createTempDirectory("gonogo-run");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    StagingSettings shared = TestServer.settings();
    StagingSettings staging =
        new StagingSettings(
            shared.workspace(),
            shared.binariesFolder(),
            shared.serverUser(),
            Optional.of(data),
            Optional.of(Where.EMBEDDED),
            false);
    RunSettings settings =
        new RunSettings(
            Gate.REHEARSAL, output, Optional.empty(), false, false, Optional.empty(), staging);
    Run run = Run.begin(plan, settings, List.of(PartialRunTest::report), Clock.systemUTC());

    run.perform(Rehearsed.step(plan, "one rollback-one-back-sql"));
    assertThat(runs(data)).hasSize(1);
    assertThat(processes(data)).isPositive();

    assertThatThrownBy(run::close).hasMessage("the disk is full");
    assertThat(runs(data)).isEmpty();
    assertThat(processes(data)).isZero();
    assertThat(verdict().word()).as("written before it is reported").isEqualTo(Word.PARTIAL);
    Files.delete(data.resolve("sweep.lock"));
    Files.delete(data);
  }

  private static void report(EvidenceRecord record, EvidenceFolder evidence) {
    if (record instanceof RunFinished) {
      throw new IllegalStateException("the disk is full");
    }
  }

  private Verdict verdict() throws IOException {
    return Rehearsed.folder(output).readVerdict().orElseThrow();
  }

  private List<String> started() throws IOException {
    return Rehearsed.folder(output).read().stream()
        .flatMap(PartialRunTest::started)
        .map(text -> text.replace(PREFIX, ""))
        .toList();
  }

  private static Stream<String> started(EvidenceRecord record) {
    if (!(record instanceof StepStarted step)) {
      return Stream.of();
    }
    return Stream.of(
        step.step() + (step.prerequisiteOf() == null ? "" : " for " + step.prerequisiteOf()));
  }

  private static List<Path> runs(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  private static long processes(Path data) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().arguments().stream())
        .filter(words -> String.join(" ", words).contains(data.toString()))
        .count();
  }
}
