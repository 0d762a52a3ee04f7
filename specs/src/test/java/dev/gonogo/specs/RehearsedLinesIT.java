package dev.gonogo.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What this build has just rehearsed of MUED LMS: under the draft gate no build fails, so that what
 * passes already is written down here.
 */
class RehearsedLinesIT {

  private static final List<String> TABLES =
      List.of(
          "webhook_events",
          "learning_metrics",
          "materials",
          "messages",
          "subscriptions",
          "reservations",
          "lesson_slots",
          "users");

  private static Verdict verdict;

  @BeforeAll
  static void read() throws IOException {
    Path evidence = Path.of("target", "gonogo", "mued-lms", "staging");
    verdict = new EvidenceFolder(evidence).readVerdict().orElseThrow();
  }

  @Test
  void the_word_is_that_of_a_draft() {
    assertThat(verdict.state()).isEqualTo(Verdict.FINISHED);
    assertThat(verdict.gate()).isEqualTo(Gate.DRAFT);
    assertThat(verdict.word()).isEqualTo(Word.NO_GO_DRAFT);
  }

  @Test
  void these_lines_passed() {
    assertThat(linesWith(Status.PASSED))
        .containsExactly(
            "When the script has returned, pg_stat_progress_create_index is empty.",
            "Every index of this phase is valid and ready.",
            "All indexes created, each with its intended definition",
            "Each account logs in as itself, to this database",
            "Service accounts created, with the privileges they need and no others",
            "Both connections work: rows can be read and written",
            "Every table has RLS enabled and forced");
  }

  @Test
  void each_phase_was_deployed_used_rolled_back_compared_and_deployed_again() {
    assertThat(stepsOf("Phase 1"))
        .containsExactly(
            "deploy db/1-indexes/deploy.sql",
            "the application works as it does without the deployment",
            "roll back db/1-indexes/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "promised times are kept");
    assertThat(stepsOf("Phase 2"))
        .containsExactly(
            "deploy db/2-service-accounts/deploy.sql",
            "the application works as it does without the deployment",
            "roll back db/2-service-accounts/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "promised times are kept");
  }

  @Test
  void phase_3_was_table_by_table_and_then_taken_back_at_once() {
    List<String> expected = new ArrayList<>();
    for (String table : TABLES) {
      expected.add("deploy db/3-rls/%s.sql".formatted(table));
      expected.add("the application works as it does without the deployment");
      expected.add("roll back db/3-rls/%s.rollback.sql".formatted(table));
      expected.add("the cluster is what it was before " + table);
      expected.add("deploy %s again, with the same result".formatted(table));
      expected.add("promised times of %s are kept".formatted(table));
    }
    expected.add("the application works as it does without the deployment");
    expected.add("roll back db/3-rls/emergency.sql");
    expected.add("after the emergency rollback, the cluster is what it was before");
    expected.add("promised times are kept");

    assertThat(stepsOf("Phase 3")).isEqualTo(expected);
  }

  @Test
  void everything_went_back_the_last_table_first() {
    List<String> expected = new ArrayList<>();
    expected.add("the application works as it does without the deployment");
    for (int i = TABLES.size() - 1; i >= 0; i--) {
      expected.add("roll back db/3-rls/%s.rollback.sql".formatted(TABLES.get(i)));
    }
    expected.add("roll back db/2-service-accounts/rollback.sql");
    expected.add("roll back db/1-indexes/rollback.sql");
    expected.add("the cluster is what it was at the start");

    assertThat(stepsOf("Everything back")).isEqualTo(expected);
  }

  /** Of 57 boxes four are bound; so are three lines that are none. */
  @Test
  void nothing_failed_and_every_other_line_is_unbound() {
    assertThat(verdict.lines()).isEqualTo(Map.of(Status.PASSED, 7, Status.UNBOUND, 53));
    assertThat(verdict.steps()).isEqualTo(Map.of(Status.PASSED, 77));
    assertThat(verdict.reasons()).hasSize(53).allMatch(reason -> reason.status() == Status.UNBOUND);
  }

  private static List<String> stepsOf(String group) {
    return verdict.items().stream()
        .filter(item -> item.kind() != StepKind.ITEM && item.status() == Status.PASSED)
        .filter(item -> item.group() != null && item.group().startsWith(group))
        .map(Verdict.Item::text)
        .toList();
  }

  private static List<String> linesWith(Status status) {
    return verdict.items().stream()
        .filter(item -> item.kind() == StepKind.ITEM && item.status() == status)
        .map(Verdict.Item::text)
        .toList();
  }
}
