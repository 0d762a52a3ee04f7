package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollbacks that leave something behind, or fail: the later phases are judged nevertheless. */
class IncompleteRollbackTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeTwoPhases() {
    files = new ChecklistFiles(folder);
    files.file(
        "one.sql",
        """
        CREATE TABLE invoices (id int PRIMARY KEY);
        CREATE TABLE payments (id int PRIMARY KEY);
        """);
    files.file("two.sql", "CREATE TABLE refunds (id int);");
    files.file("two.back.sql", "DROP TABLE refunds;");
    files.document(
        """
        # One
        # Two
        - [ ] Payments and refunds exist
        - [ ] Nobody proves this
        """);
    files.specAfterHeader(
        """
        phases:
          One:
            promise: { rollback: 1 min }
            deploy: one.sql
            rollback: one.back.sql
          Two: { deploy: two.sql, rollback: two.back.sql }
        items:
          Two:
            Payments and refunds exist: { tables: { present: [payments, refunds] } }
        """);
  }

  @Test
  void a_drop_that_was_forgotten_is_named() throws IOException {
    files.file("one.back.sql", "DROP TABLE invoices;");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    String leftOver =
        "table payments is left over, with 1 column, 1 constraint, 1 index and 8 privileges";
    assertThat(rehearsed.texts())
        .containsExactly(
            "setup passed: embedded PostgreSQL 17",
            "scripts passed: 5 statements of 4 scripts can be read",
            "one deploy-one-sql passed: 2 statements",
            "one rollback-one-back-sql passed: 1 statement",
            "one identity failed: " + leftOver,
            """
            one deploy-again failed: one.sql:2:1: ERROR 42P07: relation "payments" already exists
                CREATE TABLE payments (id int PRIMARY KEY);
                ^""",
            "one promise passed: rollback … of 1 min",
            "two deploy-two-sql passed: 1 statement",
            "two payments-and-refunds-exist passed: present: payments, refunds",
            "two nobody-proves-this unbound: no check is bound to this line, and nobody signs it",
            "two rollback-two-back-sql passed: 1 statement",
            "two identity passed: no difference: … objects, and the rows of 2 tables",
            "two deploy-again passed: the same catalog as after the first time",
            "back rollback-two-back-sql passed: 1 statement",
            "back rollback-one-back-sql passed: 1 statement",
            "back identity failed: " + leftOver,
            """
            verdict failed: NO-GO: 4 reasons
            checklist.md:1: failed: the cluster is what it was before: %s
            checklist.md:1: failed: deploy again, with the same result: one.sql:2:1: ERROR 42P07: relation "payments" already exists
                CREATE TABLE payments (id int PRIMARY KEY);
                ^
            shop.spec.yaml:1: failed: the cluster is what it was at the start: %s
            checklist.md:4: unbound: Nobody proves this: no check is bound to this line, and nobody signs it"""
                .formatted(leftOver, leftOver));
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
    assertThat(rehearsed.outcome("one identity").findings()).containsExactly(Finding.of(leftOver));
    assertThat(rehearsed.outcome("one identity").observations())
        .containsExactly(new Observation("what would mend it", "DROP TABLE payments;"));
  }

  @Test
  void a_rollback_that_fails_blocks_what_needs_it_and_nothing_else() throws IOException {
    files.file("one.back.sql", "DROP TABLE invoices;\nDROP TABLE payment;\nDROP TABLE payments;\n");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    String failed =
        """
        failed: one.back.sql:2:1: ERROR 42P01: table "payment" does not exist
            DROP TABLE payment;
            ^""";
    String blocked = "blocked: \"roll back one.back.sql\" (checklist.md:1) is failed";
    assertThat(rehearsed.texts())
        .startsWith(
            "setup passed: embedded PostgreSQL 17",
            "scripts passed: 7 statements of 4 scripts can be read",
            "one deploy-one-sql passed: 2 statements",
            "one rollback-one-back-sql " + failed,
            "one identity " + blocked,
            "one deploy-again " + blocked,
            "one promise " + blocked,
            "two deploy-two-sql passed: 1 statement",
            "two payments-and-refunds-exist passed: present: payments, refunds",
            "two nobody-proves-this unbound: no check is bound to this line, and nobody signs it",
            "two rollback-two-back-sql passed: 1 statement",
            "two identity passed: no difference: … objects, and the rows of 2 tables",
            "two deploy-again passed: the same catalog as after the first time",
            "back rollback-two-back-sql passed: 1 statement",
            "back rollback-one-back-sql " + failed,
            "back identity blocked: \"roll back one.back.sql\" (shop.spec.yaml:1) is failed");
    assertThat(rehearsed.outcome("one rollback-one-back-sql").observations())
        .first()
        .satisfies(
            seen -> assertThat(seen.text()).matches("one\\.back\\.sql:1: DROP TABLE invoices .*"));
  }
}
