package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.includeTags;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class TagFilterTest {
  private static final TestExecutionListener NOBODY = new TestExecutionListener() {};

  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Rehearsing place;

  @BeforeEach
  void writeOrders() throws IOException {
    place = Rehearsing.in(folder, properties);
  }

  @Test
  void a_filter_prunes_the_tree_and_the_verdict_still_is_about_the_whole_plan() throws IOException {
    TestExecutionSummary summary = Launched.with(NOBODY, includeTags("indexes"));

    assertThat(summary.getTestsFoundCount()).isEqualTo(1);
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    assertThat(summary.getTotalFailureCount()).isZero();
    assertThat(place.verdict().word()).isEqualTo(Word.PARTIAL);
    assertThat(place.verdict().items())
        .extracting(Item::status)
        .isEqualTo(
            Arrays.asList(
                Status.PASSED,
                null,
                null,
                Status.PASSED,
                Status.PASSED,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void a_failed_prerequisite_fails_the_checklist_though_no_test_is_its_own() throws IOException {
    Files.delete(place.servers());
    Files.writeString(place.servers(), "not a folder");

    TestExecutionSummary summary = Launched.with(NOBODY, includeTags("indexes"));

    assertThat(summary.getTestsAbortedCount()).isEqualTo(1);
    assertThat(summary.getTestsFailedCount()).isZero();
    assertThat(summary.getFailures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.getTestIdentifier().getDisplayName()).isEqualTo("orders");
              assertThat(failure.getException())
                  .hasMessageStartingWith(
                      "failed: NO-GO: 3 reasons\norders.spec.yaml:1: broken: the server starts,"
                          + " setup is applied: ");
            });
  }

  @Test
  void a_step_has_the_tags_of_its_kind_and_of_its_checks() throws IOException {
    Discovered found = Discovered.by(selectClass(Checklists.class));

    assertThat(Discovered.ORDERS.stream().map(step -> tags(found, step)))
        .containsExactly(
            "setup",
            "scripts",
            "item query",
            "deploy",
            "item indexes",
            "rollback",
            "identity",
            "deploy-again",
            "stop-points",
            "item rls",
            "verdict");
  }

  private static String tags(Discovered found, String step) {
    return String.join(" ", found.only(step).getTags().stream().map(TestTag::getName).toList());
  }
}
