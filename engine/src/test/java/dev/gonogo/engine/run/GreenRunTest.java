package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment in which nothing is wrong, and a test among its items that writes. */
class GreenRunTest {
  @TempDir Path folder;

  @Test
  void everything_passes_and_is_rehearsed() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file(
        "schema.sql",
        """
        CREATE TABLE orders (id int PRIMARY KEY);
        ALTER TABLE orders OWNER TO deployer;
        INSERT INTO orders VALUES (1), (2);
        """);
    files.file("one.sql", "CREATE TABLE invoices (id int PRIMARY KEY, order_id int);");
    files.file("one.back.sql", "DROP TABLE invoices;");
    files.file("two-a.sql", "BEGIN;\nALTER TABLE orders ADD total numeric;\nCOMMIT;");
    files.file("two-b.sql", "\\set ON_ERROR_STOP on\n\\ir total-index.sql\n");
    files.file("total-index.sql", "CREATE INDEX CONCURRENTLY orders_total ON orders (total);");
    files.file("two-b.back.sql", "DROP INDEX CONCURRENTLY orders_total;");
    files.file("two-a.back.sql", "BEGIN;\nALTER TABLE orders DROP total;\nEND;");
    files.document(
        """
        # Before
        - [ ] Orders exist
        # One
        - [ ] Invoices exist
        - [ ] A test may write
        - [ ] What it wrote is gone
        # Between
        - [ ] One is deployed
        # Two
        - [ ] Totals are indexed
        # After
        - [ ] Both are deployed
        """);
    files.spec(
        """
        document: checklist.md
        staging:
          setup: schema.sql
          deploy as: { role: deployer, attributes: [CREATEROLE] }
        phases:
          One:
            promise: { deploy: 10 min, rollback: 10 min }
            deploy: one.sql
            rollback: one.back.sql
          Two:
            deploy: [two-a.sql, two-b.sql]
            rollback: [two-b.back.sql, two-a.back.sql]
        items:
          Before:
            Orders exist: { tables: { present: orders, absent: invoices } }
          One:
            Invoices exist: { tables: { present: invoices } }
            A test may write: { test: dev.gonogo.engine.run.WritesRows }
            What it wrote is gone:
              tables: { absent: left_behind }
              query:
                sql: >-
                  SELECT id::text FROM orders WHERE id > 2
                  UNION ALL SELECT rolname FROM pg_roles WHERE rolname = 'left_behind'
                expect: no rows
          Between:
            One is deployed: { tables: { present: invoices } }
          Two:
            Totals are indexed: { indexes: { defined: { orders_total: orders (total) } } }
          After:
            Both are deployed: { indexes: { invalid: none }, tables: { present: invoices } }
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .containsExactly(
            "setup passed: embedded PostgreSQL 17",
            "scripts passed: 10 statements of 6 scripts can be read",
            "before orders-exist passed: present: orders; absent: invoices",
            "one deploy-one-sql passed: 1 statement",
            "one invoices-exist passed: present: invoices",
            "one a-test-may-write passed: 1 test passed",
            "one what-it-wrote-is-gone passed: absent: left_behind\nno rows",
            "one rollback-one-back-sql passed: 1 statement",
            "one identity passed: no difference: … objects, and the rows of 1 table",
            "one deploy-again passed: the same catalog as after the first time",
            "one promise passed: deploy … of 10 min, rollback … of 10 min",
            "between one-is-deployed passed: present: invoices",
            "two deploy-two-a-sql passed: 3 statements",
            "two deploy-two-b-sql passed: 1 statement",
            "two totals-are-indexed passed: 1 index exists as defined, valid and ready",
            "two rollback-two-b-back-sql passed: 1 statement",
            "two rollback-two-a-back-sql passed: 3 statements",
            "two identity passed: no difference: … objects, and the rows of 2 tables",
            "two deploy-again passed: the same catalog as after the first time",
            "after both-are-deployed passed: none of 3 indexes is unusable\npresent: invoices",
            "back rollback-two-b-back-sql passed: 1 statement",
            "back rollback-two-a-back-sql passed: 3 statements",
            "back rollback-one-back-sql passed: 1 statement",
            "back identity passed: no difference: … objects, and the rows of 1 table",
            "verdict passed: REHEARSED");
    assertThat(locks(rehearsed, "two deploy-two-a-sql"))
        .matches("public.orders +ACCESS EXCLUSIVE +[0-9.]+ m?s +two-a.sql:2");
    assertThat(locks(rehearsed, "two rollback-two-a-back-sql"))
        .matches("public.orders +ACCESS EXCLUSIVE +[0-9.]+ m?s +two-a.back.sql:2");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.REHEARSED);
    assertThat(rehearsed.verdict().reasons()).isEmpty();
  }

  private static String locks(Rehearsed rehearsed, String step) {
    return rehearsed.outcome(step).observations().stream()
        .filter(seen -> seen.name().equals("locks"))
        .map(seen -> seen.text().lines().skip(1).collect(Collectors.joining("\n")))
        .collect(Collectors.joining());
  }
}
