package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed leaves no word but NO-GO, and nothing that the next start does not remove.
 *
 * <p>The moments are spread over the whole duration of a run, and others in every build; {@code
 * -Dkill.seed=…} brings back those of an earlier one.
 */
class KillIT {

  private static final int MOMENTS = 20;
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final double[] CHANCES = new Random(SEED).doubles(MOMENTS).toArray();

  /** What the system says of a process that ended by signal 9. */
  private static final int KILLED = 128 + 9;

  private static final AtomicInteger INTERRUPTED = new AtomicInteger();
  private static Duration whole = Duration.ZERO;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @BeforeAll
  static void measure_a_whole_run(@TempDir Path folder) throws Exception {
    System.out.println("KillIT: -Dkill.seed=" + SEED);
    try (StagingFolder staging = StagingFolder.create()) {
      PlainRun run = new PlainRun(folder, staging);
      assertThat(run.toItsEnd("setup")).isZero();
      long start = System.nanoTime();
      assertThat(run.toItsEnd()).isZero();
      whole = Duration.ofNanos(System.nanoTime() - start);
    }
  }

  @AfterAll
  static void some_were_killed_at_work() {
    assertThat(INTERRUPTED).hasPositiveValue();
  }

  @RepeatedTest(MOMENTS)
  void a_killed_run_leaves_no_good_word_and_no_server(RepetitionInfo repetition) throws Exception {
    int number = repetition.getCurrentRepetition();
    double share = (number - 1 + CHANCES[number - 1]) / MOMENTS;
    try (StagingFolder staging = StagingFolder.create()) {
      Optional<VerdictFile> verdict = kill(Math.round(share * whole.toMillis()), staging);
      verdict.ifPresent(KillIT::assertInterrupted);

      assertThat(new PlainRun(folder, staging).toItsEnd("setup")).isZero();
      assertThat(staging.processes()).isEmpty();
      assertThat(staging.runs()).isEmpty();
    }
  }

  private static void assertInterrupted(VerdictFile verdict) {
    assertThat(verdict.word()).isEqualTo("NO-GO");
    assertThat(verdict.state()).isEqualTo("running");
    INTERRUPTED.incrementAndGet();
  }

  /** The verdict of a run killed then; sooner, where a run is done by then. */
  private Optional<VerdictFile> kill(long milliseconds, StagingFolder staging)
      throws IOException, InterruptedException {
    PlainRun run = new PlainRun(Files.createTempDirectory(folder, "killed-"), staging);
    Process process = run.start();
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    int exitCode = process.destroyForcibly().waitFor();
    Optional<VerdictFile> verdict = run.verdict();
    if (verdict.filter(found -> found.state().equals("finished")).isPresent()) {
      assertThat(verdict.map(VerdictFile::word)).hasValue("REHEARSED");
      return kill(milliseconds * 9 / 10, staging);
    }
    assertThat(exitCode).isEqualTo(KILLED);
    return verdict;
  }
}
