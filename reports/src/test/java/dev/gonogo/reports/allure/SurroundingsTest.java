package dev.gonogo.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.testing.Runs;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything beside the results: categories, environment, build. */
class SurroundingsTest {
  @TempDir Path folder;

  @Test
  void everyStatusThatIsNotGreenIsACategory() {
    assertThat(Category.all())
        .extracting(Category::name)
        .containsExactly(
            "failed: the world is not as the checklist says",
            "broken: it could not be judged",
            "vacuous: there was nothing to judge",
            "undecided: the measurement is too short to tell",
            "blocked: something is not given here, or an earlier step failed",
            "unbound: neither a check nor a signer",
            "missing: never proved by a rehearsal",
            "stale: proved by a rehearsal that is too old or of other content",
            "pending: a signature is awaited",
            "accepted: it failed, and a named person accepts exactly that",
            "not due: it comes later",
            "not applicable: it speaks of another state");
  }

  @Test
  void otherToolsKnowACategoryByItsColourAndTheWordInFront() {
    for (Status status : Status.values()) {
      String message = AllureStatus.message(status, "a\nb");
      assertThat(Category.all())
          .filteredOn(category -> message.matches(category.messageRegex()))
          .isEqualTo(Category.of(status).stream().toList());
    }
    assertThat(Category.of(Status.ACCEPTED).orElseThrow().matchedStatuses())
        .containsExactly("skipped");
  }

  @Test
  void theEnvironmentTellsWhatARunRanOn() throws Exception {
    assertThat(
            Report.of(folder, Runs.green(Gate.REHEARSAL))
                .text("allure-results/environment.properties"))
        .isEqualTo(
            """
            word = REHEARSED
            checklist = mued-lms
            target = staging
            gate = rehearsal
            server = embedded PostgreSQL 17.11 (as user postgres)
            commit = none
            content\\ hash = c0ffee
            engine = 0.1.0
            started = 2026-11-21T02:00:00Z
            report\\ written\\ by = Java %s
            """
                .formatted(System.getProperty("java.version")));
  }

  @Test
  void ofSeveralRunsTheEnvironmentNamesEach() {
    assertThat(
            RunEnvironment.of(List.of(Runs.green(Gate.REHEARSAL).run(), Runs.unreadable().run())))
        .containsEntry("mued-lms on staging: server", "none was started")
        .doesNotContainKey("server");
  }

  @Test
  void propertiesComeBackAsTheyWere() throws Exception {
    Map<String, String> values = Map.of("a: b=c #1 \\", " so\\ \u00fc\u65e5\n=!", "d", "");
    Properties read = new Properties();
    read.load(new StringReader(PropertiesText.of(values)));
    assertThat(read).isEqualTo(values);
  }

  @Test
  void aBuildOnGitHubIsTheExecutor() {
    Map<String, String> variables =
        Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_WORKFLOW", "rehearsal",
            "GITHUB_RUN_NUMBER", "42",
            "GITHUB_RUN_ID", "99",
            "GITHUB_SERVER_URL", "https://github.example",
            "GITHUB_REPOSITORY", "mued/lms");
    assertThat(Executor.of(variables))
        .contains(
            new Executor(
                "GitHub Actions",
                "github",
                "rehearsal #42",
                42L,
                "https://github.example/mued/lms/actions/runs/99"));
  }

  @Test
  void elsewhereThereIsNoExecutorAndWhatIsNotKnownIsLeftOut() {
    assertThat(Executor.of(Map.of("GITHUB_RUN_NUMBER", "42"))).isEmpty();
    assertThat(
            Executor.of(
                Map.of(
                    "GITHUB_ACTIONS", "true",
                    "GITHUB_RUN_NUMBER", "many",
                    "GITHUB_SERVER_URL", "javascript:alert(1)",
                    "GITHUB_REPOSITORY", "a/b",
                    "GITHUB_RUN_ID", "1")))
        .contains(new Executor("GitHub Actions", "github", "build", null, null));
  }
}
