package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the state of a line, while the transactions of the spec file go on. */
class RestoreTest {

  @Test
  void what_the_application_writes_after_the_backup_is_lost_and_taken_back(@TempDir Path folder)
      throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.document("# One\n- [ ] Backups can be restored\n- [ ] There are no orders\n");
    files.file(
        "setup.sql",
        """
        CREATE ROLE customer LOGIN;
        CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total int);
        GRANT INSERT ON orders TO customer;
        """);
    files.file("order.sql", "INSERT INTO orders (total) VALUES (10), (20);");
    files.file("fail.sql", "INSERT INTO orders (total) VALUES (1 / 0);");
    files.file("one.sql", "CREATE INDEX ON orders (total);");
    files.file("back.sql", "DROP INDEX orders_total_idx;");
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
        actors: { customer: { role: customer } }
        traffic:
          fail: { actor: customer, file: fail.sql }
          order: { actor: customer, file: order.sql }
        phases: { One: { deploy: one.sql, rollback: back.sql } }
        items:
          One:
            Backups can be restored: { restore: base backup }
            There are no orders: { query: { sql: SELECT id FROM orders, expect: no rows } }
        """);
    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.outcome("one backups-can-be-restored").message())
        .matches(
            "restored in \\S+ m?s, equal to what was backed up; 2 rows written since are lost");
    assertThat(Rehearsed.text(rehearsed.outcome("one there-are-no-orders"))).startsWith("passed: ");
  }
}
