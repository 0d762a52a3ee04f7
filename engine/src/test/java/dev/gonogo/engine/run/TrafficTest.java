package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic between deployment and rollback, compared with a control copy that had the same. */
class TrafficTest {
  private static final String TRAFFIC = "one traffic";

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeShop() {
    files = new ChecklistFiles(folder);
    files.document("# One\n- [ ] a\n");
    files.file(
        "setup.sql",
        """
        CREATE ROLE customer LOGIN;
        CREATE TABLE orders (id int PRIMARY KEY, owner text, total int);
        INSERT INTO orders VALUES (1, 'aiko', 10), (2, 'kenta', 20);
        GRANT SELECT, INSERT, UPDATE ON orders TO customer;
        """);
    files.file("order.sql", "INSERT INTO orders VALUES (3, current_setting('app.me'), 30);\n");
    files.file("pay.sql", "UPDATE orders SET total = 0 WHERE owner = current_setting('app.me');");
    files.file("one.sql", "CREATE INDEX ON orders (owner);");
    files.file("back.sql", "DROP INDEX orders_owner_idx;");
    spec("");
  }

  private void spec(String more) {
    files.spec(
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
        actors:
          aiko: { role: customer, settings: { app.me: ':me' }, me: aiko }
        traffic:
          order: { actor: aiko, file: order.sql }
          pay: { actor: aiko, file: pay.sql }
        phases:
          One: { deploy: one.sql, rollback: back.sql }
        """
            + more);
  }

  @Test
  void that_works_as_before_and_survives_the_rollback() throws IOException {
    Rehearsed rehearsed = rehearsed();

    assertThat(Rehearsed.text(rehearsed.outcome(TRAFFIC)))
        .isEqualTo("passed: 2 transactions, with the same results");
    assertThat(rehearsed.outcome(TRAFFIC).observations().get(0).text())
        .isEqualTo("order: as customer: 1 row\npay: as customer: 2 rows");
    assertThat(Rehearsed.text(rehearsed.outcome("one identity"))).startsWith("passed: ");
  }

  @Test
  void that_is_refused_after_the_deployment_is_a_failure_and_the_rollback_is_judged_without_it()
      throws IOException {
    files.file("one.sql", "REVOKE INSERT ON orders FROM customer;");
    files.file("back.sql", "GRANT INSERT ON orders TO customer;");

    Rehearsed rehearsed = rehearsed();

    assertThat(Rehearsed.text(rehearsed.outcome(TRAFFIC)))
        .isEqualTo(
            """
            failed: "order" fails after the deployment: order.sql:1:1: ERROR 42501: permission denied for table orders
                INSERT INTO orders VALUES (3, current_setting('app.me'), 30)…
                ^""");
    assertThat(Rehearsed.text(rehearsed.outcome("one identity"))).startsWith("passed: ");
  }

  @Test
  void that_silently_does_nothing_is_a_failure() throws IOException {
    files.file(
        "one.sql",
        """
        ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
        CREATE POLICY insert_all ON orders FOR INSERT WITH CHECK (true);
        """);
    files.file(
        "back.sql",
        "DROP POLICY insert_all ON orders; ALTER TABLE orders DISABLE ROW LEVEL SECURITY;");

    assertThat(Rehearsed.text(rehearsed().outcome(TRAFFIC)))
        .isEqualTo(
            "failed: \"pay\" comes to 0 rows after the deployment, to 2 rows without it"
                + " (pay.sql:1: UPDATE orders SET total = 0 WHERE owner = current_setting('a …)");
  }

  @Test
  void that_works_only_after_the_deployment_is_no_traffic() throws IOException {
    files.file("one.sql", "ALTER TABLE orders ADD paid boolean;");
    files.file("back.sql", "ALTER TABLE orders DROP paid;");
    files.file("pay.sql", "UPDATE orders SET paid = true;");

    assertThat(Rehearsed.text(rehearsed().outcome(TRAFFIC)))
        .isEqualTo(
            """
            broken: "pay" fails without the deployment: pay.sql:1:19: ERROR 42703: column "paid" of relation "orders" does not exist
                UPDATE orders SET paid = true;
                                  ^. Traffic is what works before and after: mend its script, its actor ("formerly") or setup""");
  }

  @Test
  void of_a_role_that_the_deployment_creates_needs_a_former_one() throws IOException {
    files.file("one.sql", "CREATE ROLE app LOGIN IN ROLE customer;");
    files.file("back.sql", "DROP ROLE app;");
    String spec = "actors: { aiko: { role: app%s, settings: { app.me: aiko } } }\n";
    String rest =
        """
        document: checklist.md
        staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
        traffic: { order: { actor: aiko, file: order.sql } }
        phases: { One: { deploy: one.sql, rollback: back.sql } }
        """;

    files.spec(spec.formatted("") + rest);
    assertThat(Rehearsed.text(rehearsed().outcome(TRAFFIC)))
        .isEqualTo(
            "broken: \"order\" fails without the deployment: role app does not exist. Traffic is"
                + " what works before and after: mend its script, its actor (\"formerly\") or"
                + " setup");

    files.spec(spec.formatted(", formerly: customer") + rest);
    Rehearsed rehearsed = rehearsed();
    assertThat(rehearsed.outcome(TRAFFIC).observations().get(0).text())
        .isEqualTo("order: as app; without the deployment as customer: 1 row");
    assertThat(Rehearsed.text(rehearsed.outcome("one identity"))).startsWith("passed: ");
  }

  @Test
  void that_touches_no_row_proves_nothing() throws IOException {
    files.file("pay.sql", "UPDATE orders SET total = 0 WHERE owner = 'nobody';");

    assertThat(Rehearsed.text(rehearsed().outcome(TRAFFIC)))
        .isEqualTo(
            "vacuous: \"pay\" comes to no row, even without the deployment: it proves nothing."
                + " Give it rows in setup");
  }

  @Test
  void ends_no_transaction_itself() throws IOException {
    files.file("pay.sql", "SELECT 1;\nCOMMIT;\n");

    assertThat(Rehearsed.text(rehearsed().outcome(TRAFFIC)))
        .isEqualTo(
            """
            broken: "pay" fails without the deployment: pay.sql:2:1: COMMIT does not belong here: the script runs in one transaction, which is begun and ended for it
                COMMIT;
                ^. Traffic is what works before and after: mend its script, its actor ("formerly") or setup""");
  }

  private Rehearsed rehearsed() throws IOException {
    return Rehearsed.all(files.plan(), folder.resolve("output"));
  }
}
