package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promised times that are not those of the document. */
class DocumentFiguresTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files =
        new ChecklistFiles(folder).empty("1.sql", "1b.sql", "a.sql", "b.sql", "ab.sql", "bb.sql");
  }

  @Test
  void behind_the_heading_and_behind_rollback_time() {
    assertThat(
            atOnce(
                "## Phase 1 (30 mins)\n\n**Risk**: LOW | **Rollback time**: 5 mins\n",
                "{ deploy: 45 min, rollback: 10 min }"))
        .containsExactly(
            "shop.spec.yaml:4:56: \"deploy\" is 45 min here, and \"30 mins\" in the document"
                + " (checklist.md:1). Write 30 min, or correct the document",
            "shop.spec.yaml:4:56: \"rollback\" is 10 min here, and \"5 mins\" in the document"
                + " (checklist.md:3). Write 5 min, or correct the document");
  }

  @Test
  void behind_downtime_where_it_is_a_time() {
    files.file("traffic.sql", "");

    assertThat(downtime("**Rollback time**: 5 mins | **Downtime**: < 30 s"))
        .contains(
            "shop.spec.yaml:6:56: \"downtime\" is 2 s here, and \"30 s\" in the document"
                + " (checklist.md:3). Write 30 s, or correct the document");
    assertThat(downtime("**Rollback time**: 5 mins | **Downtime**: NONE"))
        .noneMatch(problem -> problem.contains("in the document"));
  }

  private List<String> downtime(String written) {
    files.document("## Phase 1\n\n" + written + "\n- [ ] Done\n");
    files.specAfterHeader(
        """
        actors: { student: { role: deployer } }
        traffic: { list: { actor: student, file: traffic.sql } }
        phases:
          Phase 1: { deploy: 1.sql, rollback: 1b.sql, promise: { downtime: 2 s } }
        """);
    return files.problems();
  }

  @Test
  void the_same_time_may_be_written_differently() {
    assertThat(
            atOnce(
                "## Phase 1 (1.5 hours)\n\nRollback: < 300 seconds, tested\n",
                "{ deploy: 90 min, rollback: 5 min }"))
        .isEmpty();
  }

  @Test
  void what_the_document_does_not_promise_is_not_compared() {
    assertThat(
            atOnce(
                "## Phase 1 (3-4 hours)\n\nRollback is easy. In 5 mins or so.\n",
                "{ deploy: 1 min, rollback: 1 min }"))
        .isEmpty();
    assertThat(atOnce("## Phase 1 (30 mins)\n", "{ rollback: 1 min }")).isEmpty();
  }

  @Test
  void of_steps_under_their_headings_and_per_step() {
    files.document(
        """
        # Phase 1 (2 hours)
        **Rollback time**: 5 mins per table
        ## Low (15 mins each)
        1. `a`
        ## High (30 mins each)
        2. `b`: try it
        - [ ] Done
        """);
    files.specAfterHeader(
        """
        phases:
          Phase 1:
            promise: { deploy: 1 h, rollback: 9 min }
            each step: { deploy: "{step}.sql", rollback: "{step}b.sql", rollback within: 6 min }
            steps: { a: 20 min, b: 30 min }
        """);

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:5:14: \"deploy\" is 1 h here, and \"2 hours\" in the document"
                + " (checklist.md:1). Write 2 h, or correct the document",
            "shop.spec.yaml:7:14: \"a\" is 20 min here, and \"15 mins each\" in the document"
                + " (checklist.md:3). Write 15 min, or correct the document",
            "shop.spec.yaml:7:14: \"rollback within\" is 6 min here, and \"5 mins per table\" in the"
                + " document (checklist.md:2). Write 5 min, or correct the document");
  }

  private List<String> atOnce(String document, String promise) {
    files.document(document + "\n- [ ] Done\n");
    files.specAfterHeader(
        "phases:\n  Phase 1: { deploy: 1.sql, rollback: 1b.sql, promise: " + promise + " }\n");
    return files.problems();
  }
}
