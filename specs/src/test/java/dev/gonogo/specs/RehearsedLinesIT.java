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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What this build has just rehearsed of MUED LMS: under the draft gate no build fails, so that what
 * passes already is written down here.
 */
class RehearsedLinesIT {

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
    assertThat(texts(true, Status.PASSED))
        .containsExactly(
            "When the script has returned, pg_stat_progress_create_index is empty.",
            "Every index of this phase is valid and ready.",
            "All indexes created, each with its intended definition",
            "Each account logs in as itself, to this database",
            "Service accounts created, with the privileges they need and no others",
            "Both connections work: rows can be read and written");
  }

  @Test
  void these_steps_passed() {
    assertThat(texts(false, Status.PASSED))
        .containsExactly(
            "the server starts, setup is applied",
            "deploy db/1-indexes/deploy.sql",
            "roll back db/1-indexes/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "promised times are kept",
            "deploy db/2-service-accounts/deploy.sql",
            "roll back db/2-service-accounts/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "promised times are kept",
            "roll back db/2-service-accounts/rollback.sql",
            "roll back db/1-indexes/rollback.sql",
            "the cluster is what it was at the start");
  }

  /** Of 57 boxes three are bound; so are three lines that are none. */
  @Test
  void nothing_failed_and_every_other_line_is_unbound() {
    assertThat(verdict.lines()).isEqualTo(Map.of(Status.PASSED, 6, Status.UNBOUND, 54));
    assertThat(verdict.steps()).isEqualTo(Map.of(Status.PASSED, 14));
    assertThat(verdict.reasons()).hasSize(54).allMatch(reason -> reason.status() == Status.UNBOUND);
  }

  private static List<String> texts(boolean lines, Status status) {
    return verdict.items().stream()
        .filter(item -> (item.kind() == StepKind.ITEM) == lines)
        .filter(item -> item.status() == status)
        .map(Verdict.Item::text)
        .toList();
  }
}
