package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be set up or deployed blocks all that comes after, and says which step was it. */
class FailingDeployTest {
  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void writeTwoPhases() {
    files = new ChecklistFiles(folder).empty("two.sql", "two.back.sql");
    files.file(
        "schema.sql",
        """
        CREATE TABLE orders (id int, number int);
        ALTER TABLE orders OWNER TO deployer;
        INSERT INTO orders VALUES (1, 7), (2, 7);
        """);
    files.file("one.back.sql", "DROP INDEX orders_number;");
    files.document("# Before\n- [ ] Orders exist\n# One\n- [ ] No index is unusable\n# Two\n");
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
        phases:
          One: { deploy: one.sql, rollback: one.back.sql, promise: { deploy: 1 min } }
          Two: { deploy: two.sql, rollback: two.back.sql }
        items:
          Before:
            Orders exist: { tables: { present: orders } }
          One:
            No index is unusable: { indexes: { invalid: none } }
        """);
  }

  @Test
  void a_unique_index_over_duplicates_stops_the_deployment() throws IOException {
    files.file("one.sql", "\nCREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);\n");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    String blocked = "blocked: \"deploy one.sql\" (checklist.md:3) is failed";
    assertThat(rehearsed.texts())
        .startsWith(
            "setup passed: embedded PostgreSQL 17",
            "scripts passed: 2 statements of 4 scripts can be read",
            "before orders-exist passed: present: orders",
            """
            one deploy-one-sql failed: one.sql:2:1: ERROR 23505: could not create unique index "orders_number"
                CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (nu…
                ^
                detail: Key (number)=(7) is duplicated.""",
            "one no-index-is-unusable " + blocked,
            "one rollback-one-back-sql " + blocked,
            "one identity " + blocked,
            "one deploy-again " + blocked,
            "one promise " + blocked,
            "two deploy-two-sql " + blocked,
            "two rollback-two-back-sql " + blocked,
            "two identity " + blocked,
            "two deploy-again " + blocked,
            "back rollback-two-back-sql " + blocked,
            "back rollback-one-back-sql " + blocked,
            "back identity " + blocked);
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
    assertThat(rehearsed.verdict().reasons()).hasSize(13);
  }

  @Test
  void a_typing_error_in_the_last_rollback_is_known_before_the_first_phase() throws IOException {
    files.file("one.sql", "CREATE INDEX orders_number ON orders (number);\n");
    files.file("two.sql", "ALTER TABLE orders ADD COLUMN paid boolean;\n");
    files.file(
        "two.back.sql", "UPDATE order SET paid = false;\nUPDATE orders SET payed = false;\n");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .startsWith(
            "setup passed: embedded PostgreSQL 17",
            """
            scripts failed: two.back.sql:1:8: ERROR 42601: syntax error at or near "order"
                UPDATE order SET paid = false;
                       ^""",
            "before orders-exist passed: present: orders",
            "one deploy-one-sql passed: 1 statement");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void what_only_answers_tell_is_left_out_when_scripts_are_read() throws IOException {
    files.file(
        "one.sql",
        """
        SELECT 'orders_number' AS name \\gset
        CREATE INDEX :"name" ON orders (number);
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("scripts")))
        .isEqualTo(
            "passed: 2 statements of 4 scripts can be read; 1 statement left out: what stands there"
                + " is known only when the script runs");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.REHEARSED);
  }

  /** A cancelled statement is caught here; a session that is ended is not. */
  @Test
  void an_endless_statement_is_ended() throws IOException {
    files.file(
        "one.sql",
        """
        CREATE INDEX orders_number ON orders (number);
        DO $$ BEGIN
          LOOP
            BEGIN
              PERFORM pg_sleep(60);
            EXCEPTION WHEN query_canceled THEN
            END;
          END LOOP;
        END $$;
        """);
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer } }
        phases:
          One: { deploy: { script: one.sql, within: 1 s }, rollback: one.back.sql }
          Two: { deploy: two.sql, rollback: two.back.sql }
        items:
          Before:
            Orders exist: { tables: { present: orders } }
          One:
            No index is unusable: { indexes: { invalid: none } }
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("one deploy-one-sql")))
        .isEqualTo(
            """
            failed: one.sql:2:1: this was not done when the script had taken the 1 s that it may take, and was ended. Find what it waits for, or write a longer time behind "within"
                DO $$ BEGIN
                ^
                context: SQL statement "SELECT pg_sleep(60)"
                  PL/pgSQL function inline_code_block line 4 at PERFORM""");
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void what_only_a_superuser_may_do_is_refused() throws IOException {
    files.file("one.sql", "CREATE ROLE reporting LOGIN;\nALTER  ROLE reporting\n  BYPASSRLS;\n");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(Rehearsed.text(rehearsed.outcome("one deploy-one-sql")))
        .isEqualTo(
            """
            failed: one.sql:2:1: ERROR 42501: permission denied to alter role
                ALTER  ROLE reporting
                ^
                detail: Only roles with the BYPASSRLS attribute may change the BYPASSRLS attribute.""");
  }

  @Test
  void a_setup_that_fails_is_broken_and_blocks_everything() throws IOException {
    files.file("one.sql", "SELECT 1;").file("schema.sql", "CREATE TABLE orders (id integr);\n");

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    String blocked =
        "blocked: \"the server starts, setup is applied\" (shop.spec.yaml:1) is broken";
    assertThat(rehearsed.texts())
        .startsWith(
            """
            setup broken: schema.sql:1:25: ERROR 42704: type "integr" does not exist
                CREATE TABLE orders (id integr);
                                        ^""",
            "scripts " + blocked,
            "before orders-exist " + blocked,
            "one deploy-one-sql " + blocked,
            "one no-index-is-unusable " + blocked);
    assertThat(rehearsed.verdict().word()).isEqualTo(Word.NO_GO);
  }

  @Test
  void an_endless_setup_is_ended() throws IOException {
    files.file("schema.sql", "CREATE TABLE orders ();\nSELECT pg_sleep(600);\n");
    files.document("# A\n- [ ] a\n");
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, setup within: 1 s, deploy as: { role: deployer } }
        items: { A: { a: { tables: { present: orders } } } }
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .startsWith(
            """
            setup broken: schema.sql:2:1: this was not done when the script had taken the 1 s that it may take, and was ended. Find what it waits for, or write a longer time behind "setup within"
                SELECT pg_sleep(600);
                ^""",
            "a a blocked: \"the server starts, setup is applied\" (shop.spec.yaml:1) is broken");
  }

  @Test
  void a_server_that_cannot_be_started_is_broken_too() throws IOException {
    files.document("# A\n- [ ] a\n");
    files.spec(
        """
        document: checklist.md
        staging: { parameters: { wrok_mem: 3MB }, deploy as: { role: deployer } }
        items: { A: { a: { tables: { present: a } } } }
        """);

    Rehearsed rehearsed = Rehearsed.all(files.plan(), folder.resolve("output"));

    assertThat(rehearsed.texts())
        .startsWith(
            """
            setup broken: the staging server refuses parameter wrok_mem = '3MB':
              unrecognized configuration parameter "wrok_mem\"""",
            "a a blocked: \"the server starts, setup is applied\" (shop.spec.yaml:1) is broken");
    assertThat(rehearsed.verdict().server()).isNull();
  }
}
