package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each step needs, where it starts from, and where it leads to. */
class StepNeedsTest {
  @TempDir Path folder;

  @Test
  void are_the_steps_that_lead_to_the_state_it_starts_from() {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.empty("1.sql", "1b.sql", "2a.sql", "2b.sql", "2ab.sql", "2bb.sql");
    files.document(
        """
        # Before
        - [ ] a
        # Phase 1
        - [ ] b
        # Between
        - [ ] c
        # Phase 2
        - [ ] d
        # After
        - [ ] e
        """);
    files.specAfterHeader(
        """
        phases:
          Phase 1:
            promise: { deploy: 1 min }
            deploy: 1.sql
            rollback: 1b.sql
          Phase 2:
            promise: { deploy: 1 min, rollback: 1 min }
            deploy: [2a.sql, 2b.sql]
            rollback: [2bb.sql, 2ab.sql]
        """);

    assertThat(steps(files.plan()))
        .containsExactly(
            "setup needs [] from anywhere",
            "scripts needs [setup] from before the deployment",
            "a needs [setup] from before the deployment",
            "1:deploy-1-sql needs [setup] from before the deployment to deployed up to part 1",
            "1:b needs [setup, 1:deploy-1-sql] from deployed up to part 1",
            "1:rollback-1b-sql needs [setup, 1:deploy-1-sql] from deployed up to part 1",
            "1:identity needs [setup, 1:deploy-1-sql, 1:rollback-1b-sql] from after 1:rollback-1b-sql",
            "1:deploy-again needs [setup, 1:deploy-1-sql, 1:rollback-1b-sql] from after 1:rollback-1b-sql to deployed up to part 1",
            "1:stop-points needs [setup, 1:deploy-1-sql] from anywhere",
            "1:promise needs [1:deploy-1-sql] from anywhere",
            "c needs [setup, 1:deploy-1-sql] from deployed up to part 1",
            "2:deploy-2a-sql needs [setup, 1:deploy-1-sql] from deployed up to part 1 to after 2:deploy-2a-sql",
            "2:deploy-2b-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql] from after 2:deploy-2a-sql to deployed up to part 2",
            "2:d needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql] from deployed up to part 2",
            "2:rollback-2bb-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql] from deployed up to part 2",
            "2:rollback-2ab-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, 2:rollback-2bb-sql] from after 2:rollback-2bb-sql",
            "2:identity needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, 2:rollback-2bb-sql, 2:rollback-2ab-sql] from after 2:rollback-2ab-sql",
            "2:deploy-again needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, 2:rollback-2bb-sql, 2:rollback-2ab-sql] from after 2:rollback-2ab-sql to deployed up to part 2",
            "2:stop-points needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql] from anywhere",
            "2:promise needs [2:deploy-2a-sql, 2:deploy-2b-sql, 2:rollback-2bb-sql, 2:rollback-2ab-sql] from anywhere",
            "e needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql] from deployed up to part 2",
            "back:rollback-2bb-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql] from deployed up to part 2",
            "back:rollback-2ab-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, back:rollback-2bb-sql] from after back:rollback-2bb-sql",
            "back:rollback-1b-sql needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, back:rollback-2bb-sql, back:rollback-2ab-sql] from after back:rollback-2ab-sql",
            "back:identity needs [setup, 1:deploy-1-sql, 2:deploy-2a-sql, 2:deploy-2b-sql, back:rollback-2bb-sql, back:rollback-2ab-sql, back:rollback-1b-sql] from after back:rollback-1b-sql",
            "verdict needs [] from anywhere");
  }

  @Test
  void identity_is_compared_with_the_state_before_the_phase_and_at_last_before_all() {
    ChecklistFiles files = new ChecklistFiles(folder).empty("1.sql", "2.sql", "b.sql");
    files.document("# Phase 1\n# Phase 2\n- [ ] a\n");
    files.specAfterHeader(
        """
        phases:
          Phase 1: { deploy: 1.sql, rollback: b.sql }
          Phase 2: { deploy: 2.sql, rollback: b.sql }
        """);

    assertThat(
            files.plan().steps().stream()
                .filter(Step.Identity.class::isInstance)
                .map(step -> brief(step.id()) + " = " + ((Step.Identity) step).before()))
        .containsExactly(
            "1:identity = before the deployment",
            "2:identity = deployed up to part 1",
            "back:identity = before the deployment");
  }

  private static List<String> steps(Plan plan) {
    return plan.steps().stream()
        .map(
            step ->
                "%s needs %s from %s%s"
                    .formatted(
                        brief(step.id()),
                        step.needs().stream().map(StepNeedsTest::brief).toList(),
                        brief(step.from().toString()),
                        leaves(step)))
        .toList();
  }

  private static String leaves(Step step) {
    if (step instanceof Step.Deploy deploy) {
      return " to " + brief(deploy.leaves().toString());
    }
    return step instanceof Step.DeployAgain again ? " to " + again.first() : "";
  }

  private static String brief(String id) {
    return id.replace("[checklist:shop]/", "")
        .replaceAll("\\[phase:phase-(\\d)]/", "$1:")
        .replace("[section:everything-back]/", "back:")
        .replaceAll("\\[section:[a-z]+]/", "")
        .replaceAll("\\[step:([^]]+)]", "$1");
  }
}
