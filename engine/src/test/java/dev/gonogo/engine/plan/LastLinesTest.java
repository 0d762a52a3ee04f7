package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that can only be judged when something was rolled back, or everything is over. */
class LastLinesTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files = new ChecklistFiles(folder).empty("1.sql", "1b.sql", "2.sql", "2b.sql", "e.sql");
  }

  @Test
  void in_a_phase_they_come_before_it_is_deployed_again_and_at_its_end() {
    files.document(
        """
        # Phase 1
        - [ ] Deployed
        ## Rollback
        - [ ] Gone
        - [ ] Identical
        - [ ] Signed
        """);
    files.specAfterHeader(
        """
        phases: { Phase 1: { deploy: 1.sql, rollback: 1b.sql, promise: { deploy: 1 min } } }
        items:
          Rollback:
            Gone: { tables: { absent: x } }
            Identical: { proved by: rollback }
        when rolled back: [Rollback]
        """);

    assertThat(steps())
        .containsExactly(
            "setup",
            "[step:scripts]",
            "[phase:phase-1]/[step:deploy-1-sql]",
            "[phase:phase-1]/[step:deployed] from deployed up to part 1",
            "[phase:phase-1]/[step:rollback.signed] from deployed up to part 1",
            "[phase:phase-1]/[step:rollback-1b-sql]",
            "[phase:phase-1]/[step:identity]",
            "[phase:phase-1]/[step:rollback.gone] from after [phase:phase-1]/[step:rollback-1b-sql]",
            "[phase:phase-1]/[step:deploy-again]",
            "[phase:phase-1]/[step:stop-points]",
            "[phase:phase-1]/[step:promise]",
            "[phase:phase-1]/[step:rollback.identical] from anywhere proved by"
                + " [phase:phase-1]/[step:rollback-1b-sql] [phase:phase-1]/[step:identity]"
                + " [phase:phase-1]/[step:deploy-again] [phase:phase-1]/[step:stop-points]",
            "verdict");
  }

  @Test
  void of_steps_they_come_after_the_emergency_rollback() {
    files.document("# Phase 1\n- [ ] Gone\n");
    files.specAfterHeader(
        """
        phases:
          Phase 1:
            emergency rollback: e.sql
            each step: { deploy: "{step}.sql", rollback: "{step}b.sql" }
            steps: { 1: 1 min, 2: 1 min }
        items: { Phase 1: { Gone: { tables: { absent: x } } } }
        when rolled back: [Gone]
        """);

    assertThat(steps())
        .contains(
            "[phase:phase-1]/[step:gone] from after"
                + " [phase:phase-1]/[step:emergency.rollback-e-sql]");
  }

  @Test
  void outside_of_phases_they_have_containers_of_their_own_behind_everything() {
    files.document(
        """
        # Before
        - [ ] Rehearsed
        - [ ] Signed
        # Phase 1
        # After
        - [ ] Back
        """);
    files.specAfterHeader(
        """
        phases: { Phase 1: { deploy: 1.sql, rollback: 1b.sql } }
        items:
          Before: { Rehearsed: { proved by: deployment, tables: { present: x } } }
          After: { Back: { tables: { absent: x } } }
        when rolled back: [After]
        """);

    assertThat(steps())
        .containsExactly(
            "setup",
            "[step:scripts]",
            "[section:before]/[step:signed] from before the deployment",
            "[phase:phase-1]/[step:deploy-1-sql]",
            "[phase:phase-1]/[step:rollback-1b-sql]",
            "[phase:phase-1]/[step:identity]",
            "[phase:phase-1]/[step:deploy-again]",
            "[phase:phase-1]/[step:stop-points]",
            "[section:everything-back]/[step:rollback-1b-sql]",
            "[section:everything-back]/[step:identity]",
            "[section:after.rolled-back]/[step:back] from after"
                + " [section:everything-back]/[step:rollback-1b-sql]",
            "[section:before.proved]/[step:rehearsed] from deployed up to part 1 proved by"
                + " [phase:phase-1]/[step:deploy-1-sql]",
            "verdict");
  }

  private List<String> steps() {
    return files.plan().steps().stream().map(LastLinesTest::text).toList();
  }

  private static String text(Step step) {
    String text = brief(step.id());
    if (step instanceof Step.Item item) {
      text += " from " + brief(step.from().toString());
      text += item.provedBy().isEmpty() ? "" : " proved by";
      for (String proving : item.provedBy()) {
        text += " " + brief(proving);
      }
    }
    return text;
  }

  private static String brief(String id) {
    return id.replace("[checklist:shop]/", "").replaceAll("^\\[step:(setup|verdict)]", "$1");
  }
}
