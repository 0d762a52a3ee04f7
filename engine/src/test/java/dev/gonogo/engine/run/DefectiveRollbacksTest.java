package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rollbacks that do not restore from everywhere, each in a phase of one rehearsal; those of the
 * original document among them, which cannot work at all.
 */
class DefectiveRollbacksTest {
  private static final String[] PHASES = {
    "invalid", "half", "harmless", "twice", "again", "roles", "disabled", "indexes", "block"
  };

  @TempDir static Path folder;
  private static Rehearsed rehearsed;

  @BeforeAll
  static void rehearse() throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file(
        "setup.sql",
        """
        SET ROLE deployer;
        CREATE TABLE orders (id int PRIMARY KEY, owner text, total int);
        INSERT INTO orders SELECT n, 'aiko', n FROM generate_series(1, 100) n;
        CREATE TABLE payments (id serial PRIMARY KEY, owner text, total int);
        CREATE INDEX idx_owner ON payments (owner);
        """);
    scripts(
        files,
        "invalid",
        "CREATE INDEX CONCURRENTLY orders_owner ON orders (owner);",
        """
        DO $$
        BEGIN
          IF EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('orders_owner') AND indisvalid) THEN
            DROP INDEX orders_owner;
          END IF;
        END $$;
        """);
    scripts(
        files,
        "half",
        "CREATE INDEX orders_total ON orders (total);\nALTER TABLE orders ADD x int;",
        "ALTER TABLE orders DROP COLUMN x;\nDROP INDEX orders_total;");
    scripts(
        files,
        "harmless",
        "BEGIN;\nCREATE TABLE invoices (id int);\nCOMMIT;",
        "DROP TABLE invoices;");
    scripts(
        files,
        "twice",
        "BEGIN;\nUPDATE orders SET total = total * 100;\nCOMMIT;",
        "UPDATE orders SET total = total / 100;");
    scripts(
        files,
        "again",
        "CREATE TABLE notes AS SELECT clock_timestamp() AS deployed;",
        "DROP TABLE IF EXISTS notes;");
    scripts(
        files,
        "roles",
        """
        CREATE ROLE app_user LOGIN;
        GRANT ALL ON ALL TABLES IN SCHEMA public TO app_user;
        GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO app_user;
        """,
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM app_user;\nDROP ROLE app_user;");
    scripts(
        files,
        "disabled",
        """
        BEGIN;
        CREATE POLICY own ON orders USING (owner = current_user);
        ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        COMMIT;
        """,
        "ALTER TABLE orders DISABLE ROW LEVEL SECURITY;");
    scripts(
        files,
        "indexes",
        """
        CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_owner ON payments (owner, total);
        CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_total ON payments (total);
        """,
        "DROP INDEX CONCURRENTLY IF EXISTS idx_owner;");
    scripts(
        files,
        "block",
        "CREATE INDEX CONCURRENTLY payments_total ON payments (total, owner);",
        "BEGIN;\nDROP INDEX CONCURRENTLY IF EXISTS payments_total;\nCOMMIT;");
    StringBuilder document = new StringBuilder();
    StringBuilder spec =
        new StringBuilder(
            """
            document: checklist.md
            staging: { setup: setup.sql, deploy as: { role: deployer, attributes: [CREATEROLE] } }
            phases:
            """);
    for (String phase : PHASES) {
      document.append("# ").append(phase).append("\n- [ ] a\n");
      spec.append("  %1$s: { deploy: %1$s.sql, rollback: %1$s.back.sql }\n".formatted(phase));
    }
    files.document(document.toString());
    files.spec(spec.toString());
    rehearsed = Rehearsed.withStopPoints(files.plan(), folder.resolve("output"));
  }

  private static void scripts(ChecklistFiles files, String phase, String deploy, String rollback) {
    files.file(phase + ".sql", deploy);
    files.file(phase + ".back.sql", rollback);
  }

  private static String outcome(String phase) {
    return Rehearsed.text(rehearsed.outcome(phase + " stop-points"));
  }

  /** What the rows of a phase say under a key, in their order; empty where they say nothing. */
  private static List<String> rows(String phase, String key) throws IOException {
    String json = Files.readString(Rehearsed.folder(folder.resolve("output")).stopPoints());
    return StreamSupport.stream(JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(row -> row.get("phase").getAsString().equals(phase))
        .map(row -> row.get(key).isJsonNull() ? "" : row.get(key).getAsString())
        .toList();
  }

  @Test
  void what_an_interrupted_build_leaves_is_found() throws IOException {
    assertThat(outcome("invalid"))
        .isEqualTo(
            """
            failed: index orders_owner on orders is left over, and INVALID
              after: lock timeout in invalid.sql:1""");
  }

  @Test
  void a_rollback_that_only_undoes_a_whole_deployment_is_found() throws IOException {
    assertThat(outcome("half"))
        .isEqualTo(
            """
            failed: index orders_total on orders is left over
              after: error after half.sql:1""");
    assertThat(rows("half", "error").get(0))
        .isEqualTo(
            "half.back.sql:1:1: ERROR 42703: column \"x\" of relation \"orders\" does not exist");
  }

  @Test
  void an_error_of_the_script_where_nothing_is_left_is_told_and_no_failure() throws IOException {
    assertThat(outcome("harmless"))
        .startsWith(
            "passed: restored from 3 stop points (from 2 of them the script ends with an error,"
                + " and nothing is left); rolled back twice;");
    assertThat(rows("harmless", "outcome"))
        .containsExactly(
            "restored, with an error",
            "restored, with an error",
            "restored",
            "restored, with an error");
  }

  @Test
  void a_second_rollback_that_does_harm_is_found() throws IOException {
    assertThat(outcome("twice"))
        .isEqualTo(
            """
            failed: 100 rows of orders changed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 and 80 more
              after: error after twice.sql:1; error after twice.sql:2; rolled back twice""");
  }

  @Test
  void a_second_deployment_that_comes_to_something_else_is_found() throws IOException {
    assertThat(outcome("again"))
        .isEqualTo(
            """
            failed: 1 row of notes is missing and 1 is left over; notes has no primary key to name them
              after: deployed again""");
  }

  @Test
  void roles_that_still_have_privileges_on_sequences_stay_behind() throws IOException {
    assertThat(outcome("roles"))
        .contains("role app_user is left over")
        .contains("\n  after: error after roles.sql:3");
    assertThat(rows("roles", "error").get(2))
        .isEqualTo(
            "roles.back.sql:2:1: ERROR 2BP01: role \"app_user\" cannot be dropped because some objects"
                + " depend on it");
  }

  @Test
  void disabled_row_level_security_is_not_what_was_before() throws IOException {
    assertThat(outcome("disabled"))
        .isEqualTo(
            """
            failed: table orders: force row security was false, is true
              after: error after disabled.sql:4; rolled back twice
            policy own on orders is left over
              after: error after disabled.sql:4; rolled back twice""");
  }

  @Test
  void indexes_that_the_list_forgets_or_that_were_there_before_are_found() throws IOException {
    assertThat(outcome("indexes"))
        .isEqualTo(
            """
            failed: index idx_owner on payments is missing
              after: error after indexes.sql:1; lock timeout in indexes.sql:1; error after indexes.sql:2; and 2 others
            index idx_total on payments is left over
              after: error after indexes.sql:2; rolled back twice
            index idx_total on payments is left over, and INVALID
              after: lock timeout in indexes.sql:2""");
  }

  @Test
  void a_concurrent_drop_in_a_transaction_is_found() throws IOException {
    assertThat(outcome("block"))
        .startsWith("failed: index payments_total on payments is left over\n  after: ");
    assertThat(rows("block", "error").get(0))
        .isEqualTo(
            "block.back.sql:2:1: ERROR 25001: DROP INDEX CONCURRENTLY cannot run inside a transaction"
                + " block");
  }
}
