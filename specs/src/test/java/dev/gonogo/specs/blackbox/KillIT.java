package dev.gonogo.specs.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  /** What the system says of a process that ended by signal 9. */
  private static final int KILLED = 128 + 9;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private StagingFolder staging;
  private int interrupted;

  @BeforeEach
  void makeStagingFolder() throws IOException {
    staging = StagingFolder.create();
  }

  @AfterEach
  void removeStagingFolder() throws IOException, InterruptedException {
    if (!staging.runs().isEmpty()) {
      run().toItsEnd("setup"); // The test has failed half-way: this ends the server.
    }
    staging.delete();
  }

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void runs_killed_at_any_moment_leave_no_good_word_and_no_server() throws Exception {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("KillIT: -Dkill.seed=" + seed);
    Random random = new Random(seed);
    unpackTheServer();
    long whole = millisecondsOfAWholeRun();

    for (int i = 0; i < MOMENTS; i++) {
      kill(Math.round(whole * (i + random.nextDouble()) / MOMENTS));
    }

    assertThat(interrupted).as("runs killed at work").isPositive();
    millisecondsOfAWholeRun();
    assertThat(staging.runs()).isEmpty();
    assertThat(staging.processes()).isEmpty();
  }

  private void unpackTheServer() throws IOException, InterruptedException {
    assertThat(run().toItsEnd("setup")).isZero();
  }

  private long millisecondsOfAWholeRun() throws IOException, InterruptedException {
    PlainRun run = run();
    long start = System.nanoTime();
    assertThat(run.toItsEnd()).isZero();
    assertThat(run.verdict().map(VerdictFile::word)).hasValue("REHEARSED");
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Kills a run then; and another one sooner, where that one was done by then. */
  private void kill(long milliseconds) throws IOException, InterruptedException {
    List<Path> dead = staging.runs();
    PlainRun run = run();
    long start = System.nanoTime();
    Process process = run.start();
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    int exitCode = process.destroyForcibly().waitFor();

    assertGone(dead);
    Optional<VerdictFile> verdict = run.verdict();
    if (verdict.filter(found -> found.state().equals("finished")).isPresent()) {
      assertThat(verdict.map(VerdictFile::word)).hasValue("REHEARSED");
      // Not of what was wanted: where the machine is faster now, that would take many runs.
      kill(Math.min(milliseconds, taken) * 9 / 10);
    } else {
      assertThat(exitCode).isEqualTo(KILLED);
      verdict.ifPresent(this::assertInterrupted);
    }
  }

  /** A run with a folder of its own has begun: whatever was dead before must be gone. */
  private void assertGone(List<Path> dead) throws IOException {
    if (!dead.containsAll(staging.runs())) {
      assertThat(dead).noneMatch(Files::exists);
      for (Path run : dead) {
        assertThat(StagingFolder.processesIn(run)).isEmpty();
      }
    }
  }

  private void assertInterrupted(VerdictFile verdict) {
    assertThat(verdict.word()).isEqualTo("NO-GO");
    assertThat(verdict.state()).isEqualTo("running");
    interrupted++;
  }

  private PlainRun run() throws IOException {
    return new PlainRun(Files.createTempDirectory(folder, "run-"), staging);
  }
}
