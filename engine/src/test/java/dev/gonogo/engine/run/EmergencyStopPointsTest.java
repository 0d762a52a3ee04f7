package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An emergency rollback has to restore after whichever step the deployment stops. */
class EmergencyStopPointsTest {
  @TempDir Path folder;

  @Test
  void what_it_leaves_after_one_step_or_after_all_of_them_is_found() {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.document("# One\n- [ ] a\n");
    files.file("setup.sql", "SET ROLE deployer;\nCREATE TABLE orders (id int, owner text);");
    files.file("first.sql", "CREATE INDEX by_id ON orders (id);");
    files.file("first.back.sql", "DROP INDEX by_id;");
    files.file(
        "second.sql",
        "CREATE INDEX by_owner ON orders (owner);\nCREATE INDEX by_both ON orders (id, owner);");
    files.file("second.back.sql", "DROP INDEX IF EXISTS by_owner, by_both;");
    files.file("emergency.sql", "DROP INDEX by_owner;\nDROP INDEX by_id;");
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer } }
        phases:
          One:
            emergency rollback: emergency.sql
            each step: { deploy: "{step}.sql", rollback: "{step}.back.sql" }
            steps: { first: 1 min, second: 1 min }
        """);
    Plan plan = files.plan();

    try (Run run = Rehearsed.begin(plan, folder.resolve("output"))) {
      assertThat(Rehearsed.text(run.perform(Rehearsed.step(plan, "one emergency.stop-points"))))
          .isEqualTo(
              """
              failed: index by_id on orders is left over
                after: error after first.sql:1
              index by_both on orders is left over
                after: error after second.sql:2; rolled back twice""");
      assertThat(Rehearsed.text(run.perform(Rehearsed.step(plan, "one second.stop-points"))))
          .startsWith("passed: restored from 2 stop points; rolled back twice; ");
    }
  }
}
