package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a plan, literally and in order. */
class StepOrderTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeScripts() {
    files = new ChecklistFiles(folder);
    files.empty("db/1.sql", "db/1.back.sql", "db/2a.sql", "db/2b.sql", "db/2a.back.sql");
    files.empty("db/2b.back.sql", "db/schema.sql");
  }

  @Test
  void without_phases_the_lines_are_checked_after_setup() {
    files.document(
        """
        # Shop
        - [ ] Backups are current
        ## Checks
        - [x] Everything is fine

        Not an item, since nothing is bound to it.
        Orders have a total
        """);
    files.specAfterHeader(
        """
        items:
          Checks:
            Orders have a total: { tables: { present: orders } }
        """);

    assertThat(steps())
        .containsExactly(
            "setup                               [checklist:shop]/[step:setup] shop.spec.yaml:1 the server starts, setup is applied",
            "item         Shop                   [checklist:shop]/[section:shop]/[step:backups-are-current] checklist.md:2 Backups are current",
            "item         Checks                 [checklist:shop]/[section:shop.checks]/[step:everything-is-fine] checklist.md:4 Everything is fine",
            "item         Checks                 [checklist:shop]/[section:shop.checks]/[step:orders-have-a-total] checklist.md:7 Orders have a total",
            "verdict                             [checklist:shop]/[step:verdict] shop.spec.yaml:1 verdict");
  }

  @Test
  void one_phase_is_rolled_back_and_deployed_again() {
    files.document(
        """
        # Shop
        - [ ] Before
        ## Phase 1: Orders
        - [ ] Within
        ### Success criteria
        - [ ] Below
        ## Afterwards
        - [ ] Behind
        """);
    files.specAfterHeader(
        """
        phases:
          Phase 1: { deploy: db/1.sql, rollback: db/1.back.sql }
        """);

    assertThat(steps())
        .containsExactly(
            "setup                               [checklist:shop]/[step:setup] shop.spec.yaml:1 the server starts, setup is applied",
            "scripts                             [checklist:shop]/[step:scripts] shop.spec.yaml:1 every script can be read by the server",
            "item         Shop                   [checklist:shop]/[section:shop]/[step:before] checklist.md:2 Before",
            "deploy       Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:deploy-db-1-sql] checklist.md:3 deploy db/1.sql",
            "item         Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:within] checklist.md:4 Within",
            "item         Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:success-criteria.below] checklist.md:6 Below",
            "rollback     Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:rollback-db-1-back-sql] checklist.md:3 roll back db/1.back.sql",
            "identity     Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:identity] checklist.md:3 the cluster is what it was before",
            "deploy again Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:deploy-again] checklist.md:3 deploy again, with the same result",
            "stop points  Phase 1: Orders (phase) [checklist:shop]/[phase:phase-1-orders]/[step:stop-points] checklist.md:3 the rollback restores from every stop point",
            "item         Afterwards             [checklist:shop]/[section:shop.afterwards]/[step:behind] checklist.md:8 Behind",
            "verdict                             [checklist:shop]/[step:verdict] shop.spec.yaml:1 verdict");
  }

  @Test
  void two_phases_are_also_rolled_back_together_in_reverse() {
    files.document(
        """
        # Phase 1
        # Between
        - [ ] Between
        # Phase 2
        """);
    files.specAfterHeader(
        """
        phases:
          Phase 1: { deploy: db/1.sql, rollback: db/1.back.sql, promise: { deploy: 1 min } }
          Phase 2:
            deploy: [db/2a.sql, db/2b.sql]
            rollback: [db/2b.back.sql, db/2a.back.sql]
        """);

    assertThat(steps())
        .containsExactly(
            "setup                               [checklist:shop]/[step:setup] shop.spec.yaml:1 the server starts, setup is applied",
            "scripts                             [checklist:shop]/[step:scripts] shop.spec.yaml:1 every script can be read by the server",
            "deploy       Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:deploy-db-1-sql] checklist.md:1 deploy db/1.sql",
            "rollback     Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:rollback-db-1-back-sql] checklist.md:1 roll back db/1.back.sql",
            "identity     Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:identity] checklist.md:1 the cluster is what it was before",
            "deploy again Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:deploy-again] checklist.md:1 deploy again, with the same result",
            "stop points  Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:stop-points] checklist.md:1 the rollback restores from every stop point",
            "promise      Phase 1 (phase)        [checklist:shop]/[phase:phase-1]/[step:promise] checklist.md:1 promised times are kept",
            "item         Between                [checklist:shop]/[section:between]/[step:between] checklist.md:3 Between",
            "deploy       Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:deploy-db-2a-sql] checklist.md:4 deploy db/2a.sql",
            "deploy       Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:deploy-db-2b-sql] checklist.md:4 deploy db/2b.sql",
            "rollback     Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:rollback-db-2b-back-sql] checklist.md:4 roll back db/2b.back.sql",
            "rollback     Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:rollback-db-2a-back-sql] checklist.md:4 roll back db/2a.back.sql",
            "identity     Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:identity] checklist.md:4 the cluster is what it was before",
            "deploy again Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:deploy-again] checklist.md:4 deploy again, with the same result",
            "stop points  Phase 2 (phase)        [checklist:shop]/[phase:phase-2]/[step:stop-points] checklist.md:4 the rollback restores from every stop point",
            "rollback     Everything back, in reverse [checklist:shop]/[section:everything-back]/[step:rollback-db-2b-back-sql] shop.spec.yaml:1 roll back db/2b.back.sql",
            "rollback     Everything back, in reverse [checklist:shop]/[section:everything-back]/[step:rollback-db-2a-back-sql] shop.spec.yaml:1 roll back db/2a.back.sql",
            "rollback     Everything back, in reverse [checklist:shop]/[section:everything-back]/[step:rollback-db-1-back-sql] shop.spec.yaml:1 roll back db/1.back.sql",
            "identity     Everything back, in reverse [checklist:shop]/[section:everything-back]/[step:identity] shop.spec.yaml:1 the cluster is what it was at the start",
            "verdict                             [checklist:shop]/[step:verdict] shop.spec.yaml:1 verdict");
  }

  @Test
  void knows_every_file_that_was_read_or_named_and_nothing_else() {
    files.document("# Phase 1\n- [ ] a\n").empty("db/unrelated.sql", "db/q.sql");
    files.spec(
        """
        document: ./checklist.md
        staging: { setup: db/schema.sql, deploy as: { role: deployer } }
        phases:
          Phase 1: { deploy: db/1.sql, rollback: db/1.back.sql }
        items:
          Phase 1:
            a: { query: { file: db/q.sql, expect: no rows } }
        """);

    assertThat(files.plan().files())
        .containsExactly(
            "shop.spec.yaml",
            "db/schema.sql",
            "checklist.md",
            "db/1.sql",
            "db/1.back.sql",
            "db/q.sql");
  }

  private List<String> steps() {
    return files.plan().steps().stream().map(Step::planned).map(StepOrderTest::text).toList();
  }

  private static String text(PlannedStep step) {
    String group = step.group() == null ? "" : step.group() + (step.phase() ? " (phase)" : "");
    return "%-12s %-22s %s %s %s"
        .formatted(step.kind().word(), group, step.id(), step.source(), step.title());
  }
}
