package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that the rehearsal proves, and lines that speak of the rolled-back state. */
class ProvedLinesTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files = new ChecklistFiles(folder);
    files.file(
        "schema.sql",
        """
        CREATE TABLE orders (id int PRIMARY KEY);
        ALTER TABLE orders OWNER TO deployer;
        """);
    files.file("one.sql", "CREATE TABLE invoices (id int PRIMARY KEY);");
    files.file("one.back.sql", "DROP TABLE invoices;");
    files.document(
        """
        # Before
        - [ ] Rehearsed
        - [ ] Rolled back
        - [ ] In time
        # One
        - [ ] Gone
        - [ ] A test may write
        - [ ] What it wrote is gone
        # After
        - [ ] Everything is gone
        """);
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
        phases:
          One: { deploy: one.sql, rollback: one.back.sql }
        items:
          Before:
            Rehearsed: { proved by: rehearsal }
            Rolled back: { proved by: rollback }
            In time: { proved by: promised times }
          One:
            Gone: { tables: { absent: invoices } }
            A test may write: { test: dev.gonogo.engine.run.WritesRows }
            What it wrote is gone: { tables: { absent: left_behind } }
          After:
            Everything is gone: { tables: { absent: invoices } }
        when rolled back: [One, After]
        """);
  }

  @Test
  void pass_with_the_rehearsal_and_a_check_may_change_the_rolled_back_state() throws IOException {
    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("out"));

    assertThat(rehearsed.outcome("one gone").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("one a-test-may-write").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("one what-it-wrote-is-gone").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("one deploy-again").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("after.rolled-back everything-is-gone").status())
        .isEqualTo(Status.PASSED);
    assertThat(rehearsed.outcome("before.proved rehearsed"))
        .isEqualTo(Outcome.passed("proved by 8 steps of the rehearsal"));
    assertThat(rehearsed.outcome("before.proved rolled-back"))
        .isEqualTo(Outcome.passed("proved by 5 steps of the rehearsal"));
    assertThat(rehearsed.outcome("before.proved in-time"))
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS, "the rehearsal has no such step, so nothing proves this line"));
  }

  @Test
  void fail_with_it_and_name_the_step() throws IOException {
    files.file("one.back.sql", "SELECT 1;");

    Rehearsed rehearsed = Rehearsed.withStopPoints(files.plan(), folder.resolve("out"));

    Outcome outcome = rehearsed.outcome("before.proved rolled-back");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .isEqualTo(
            """
            "the cluster is what it was before" of "One" is failed
            "deploy again, with the same result" of "One" is failed
            "the rollback restores from every stop point" of "One" is failed
            "the cluster is what it was at the start" of "Everything back, in reverse" is failed""");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void one_alone_performs_all_that_proves_it() {
    Plan plan = files.plan();
    try (Run run = Rehearsed.begin(plan, folder.resolve("out"))) {
      Outcome outcome = run.perform(Rehearsed.step(plan, "before.proved rolled-back"));

      assertThat(outcome.status()).isEqualTo(Status.PASSED);
      assertThat(run.prerequisites(Rehearsed.step(plan, "before.proved rolled-back")))
          .startsWith("the server starts, setup is applied", "deploy one.sql")
          .contains("the rollback restores from every stop point")
          .hasSize(8);
    }
  }
}
