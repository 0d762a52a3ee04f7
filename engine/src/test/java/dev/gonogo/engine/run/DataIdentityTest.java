package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollbacks after which the catalog is what it was, and the data is not. */
class DataIdentityTest {
  private static final String BEGIN =
      """
      document: checklist.md
      staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
      phases:
        One: { deploy: one.sql, rollback: back.sql }
      """;

  private static final String TRAFFIC =
      """
      actors: { somebody: { role: deployer } }
      traffic: { order: { actor: somebody, file: order.sql } }
      """;

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeShop() {
    files = new ChecklistFiles(folder);
    files.document("# One\nAll orders are kept\n");
    files.file(
        "setup.sql",
        """
        CREATE TYPE state AS ENUM ('open', 'paid');
        CREATE TABLE orders (id serial PRIMARY KEY, state state, placed timestamptz, note text);
        INSERT INTO orders (state, note) VALUES ('open', 'a'), ('paid', 'b');
        """);
    files.file("order.sql", "INSERT INTO orders (placed) VALUES (clock_timestamp());");
    files.file("one.sql", "CREATE INDEX ON orders (note);");
    files.file("back.sql", "DROP INDEX orders_note_idx;");
  }

  @Test
  void a_column_that_was_dropped_and_added_again_has_lost_its_values() throws IOException {
    files.file("one.sql", "ALTER TABLE orders DROP note;");
    files.file("back.sql", "ALTER TABLE orders ADD note text;");

    assertThat(identity("")).isEqualTo("failed: 2 rows of orders changed: 1, 2");
  }

  @Test
  void rows_that_were_written_meanwhile_survive() throws IOException {
    files.file("back.sql", "DROP INDEX orders_note_idx; DELETE FROM orders WHERE id > 2;");

    assertThat(identity("volatile columns: { orders: placed }\n" + TRAFFIC))
        .isEqualTo("failed: 1 row of orders is missing: 3");
  }

  @Test
  void sequences_stand_where_they_stood() throws IOException {
    files.file("one.sql", "SELECT nextval('orders_id_seq');");
    files.file("back.sql", "SELECT 1;");

    assertThat(identity("")).isEqualTo("failed: sequence orders_id_seq stands at 3, stood at 2");
  }

  @Test
  void a_column_that_holds_the_time_differs_unless_it_is_declared_volatile() throws IOException {
    assertThat(identity(TRAFFIC)).isEqualTo("failed: 1 row of orders changed: 3");
    assertThat(identity(TRAFFIC + "volatile columns: { orders: placed }\n"))
        .isEqualTo("passed: no difference: … objects, and the rows of 1 table");
    assertThat(identity(TRAFFIC + "volatile columns: { orders: [placed, plced] }\n"))
        .isEqualTo("broken: volatile columns: table orders has no column plced");
  }

  @Test
  void what_cannot_come_back_is_accepted_by_name() throws IOException {
    files.file("one.sql", "ALTER TYPE state ADD VALUE IF NOT EXISTS 'sent';");
    files.file("back.sql", "SELECT 1;");
    String finding = "enum state: label sent is left over";

    Rehearsed rehearsed =
        rehearsed(
            """
            accept:
              - what: "%s"
                reason: PostgreSQL cannot remove a value
                by: Mia Lee
                until: 2999-12-31
            """
                .formatted(finding));

    assertThat(Rehearsed.text(rehearsed.outcome("one identity")))
        .isEqualTo(
            "accepted: %s (accepted by Mia Lee until 2999-12-31: PostgreSQL cannot remove a value)"
                .formatted(finding));
    assertThat(rehearsed.outcome("one deploy-again").status()).isEqualTo(Status.PASSED);
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.REHEARSED);
  }

  private String identity(String more) throws IOException {
    return Rehearsed.text(rehearsed(more).outcome("one identity"));
  }

  private Rehearsed rehearsed(String more) throws IOException {
    files.spec(
        BEGIN
            + more
            + """
            items:
              One:
                All orders are kept: { tables: { present: orders } }
            """);
    return Rehearsed.all(files.plan(), folder.resolve("output"));
  }
}
