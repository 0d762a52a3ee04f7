package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Whoever ends a run early gets no word that it did not earn, and no server is left behind. */
class CancelledTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Rehearsing place;

  @BeforeEach
  void writeOrders() throws IOException {
    place = Rehearsing.in(folder, properties);
  }

  @AfterEach
  void forgetTheInterruption() {
    Thread.interrupted();
  }

  @Test
  void an_interrupted_thread() throws IOException {
    TestExecutionSummary summary =
        Launched.with(atDeploy(() -> Thread.currentThread().interrupt()));

    assertThat(summary.getFailures())
        .extracting(failure -> firstLine(failure.getException()))
        .containsExactly(
            "broken: interrupted while the staging server started", "failed: NO-GO: 7 reasons");
    assertThat(place.leftovers()).isEmpty();
    assertThat(place.verdict().state()).isEqualTo(Verdict.FINISHED);
    assertThat(place.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void a_cancelled_execution() throws Exception {
    assumeTrue(Cancellation.isSupported(), "JUnit 5 cannot cancel an execution");
    Cancellation cancellation = new Cancellation();

    cancellation.execute(atDeploy(cancellation::cancel));

    assertThat(place.leftovers()).isEmpty();
    assertThat(place.verdict().state()).isEqualTo(Verdict.FINISHED);
    assertThat(place.verdict().word()).isEqualTo(Word.PARTIAL);
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }

  private static TestExecutionListener atDeploy(Runnable action) {
    return new TestExecutionListener() {
      @Override
      public void executionStarted(TestIdentifier test) {
        if (test.getDisplayName().equals("deploy deploy.sql")) {
          action.run();
        }
      }
    };
  }
}
