package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that runs through and is wrong in several ways, each found by another step. */
class WrongDeploymentTest {
  private static Rehearsed rehearsed;

  @BeforeAll
  static void rehearse(@TempDir Path folder) throws IOException {
    ChecklistFiles files = new ChecklistFiles(folder);
    files.file(
        "schema.sql",
        """
        CREATE ROLE app_user LOGIN;
        CREATE TABLE orders (id int, day date) PARTITION BY RANGE (day);
        CREATE TABLE orders_2026 PARTITION OF orders
          FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        ALTER TABLE orders OWNER TO deployer;
        """);
    files.file(
        "one.sql",
        """
        -- Never attached to the index of the partition, which does not exist.
        CREATE INDEX orders_day ON ONLY orders (day);
        GRANT SELECT, TRUNCATE ON orders TO app_user;
        SELECT pg_sleep(0.02);
        """);
    files.file("one.back.sql", "DROP INDEX orders_day;\nREVOKE SELECT ON orders FROM app_user;\n");
    files.document(
        """
        # One
        - [ ] No index is unusable
        - [ ] One check explodes, the other passes
        - [ ] One check explodes, the other fails
        - [ ] An error is no reason to stop
        - [ ] A query may be wrong
        """);
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer } }
        phases:
          One:
            promise: { deploy: 1 ms, rollback: 10 min }
            deploy: one.sql
            rollback: one.back.sql
        items:
          One:
            No index is unusable: { indexes: { invalid: none } }
            One check explodes, the other passes:
              explode: { kind: exception }
              tables: { present: orders }
            One check explodes, the other fails:
              explode: { kind: exception }
              tables: { present: order }
            An error is no reason to stop: { explode: { kind: error } }
            A query may be wrong: { query: { sql: SELECT 1 / 0, expect: no rows } }
        """);
    rehearsed = Rehearsed.all(files.plan(ExplodingCheck.andBuiltIn()), folder.resolve("output"));
  }

  @Test
  void an_invalid_index_is_found_by_the_line_that_asks_for_it() {
    assertThat(text("one no-index-is-unusable"))
        .isEqualTo(
            "failed: index orders_day on orders is INVALID: a partition has no index attached to it."
                + " Create one on each and attach it");
  }

  @Test
  void a_privilege_that_a_role_keeps_is_named_by_identity() {
    assertThat(text("one identity"))
        .isEqualTo("failed: app_user has TRUNCATE on orders, which it had not before");
  }

  @Test
  void a_promise_that_is_not_kept_is_told_beside_the_one_that_is() {
    Outcome promise = rehearsed.outcome("one promise");

    assertThat(text("one promise"))
        .isEqualTo("failed: deploy … of 1 ms promised, rollback … of 10 min");
    assertThat(promise.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.expected()).isEqualTo("1 ms");
              assertThat(finding.actual()).matches("[0-9.]+ m?s").isNotEqualTo("1 ms");
            });
  }

  @Test
  void a_check_that_throws_is_broken_with_its_origin_as_evidence() {
    Outcome outcome = rehearsed.outcome("one one-check-explodes-the-other-passes");

    assertThat(Rehearsed.text(outcome))
        .isEqualTo("broken: java.lang.IllegalStateException: a defect");
    assertThat(outcome.observations())
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.text())
                    .startsWith(
                        "java.lang.IllegalStateException\n"
                            + "  at dev.gonogo.engine.run.ExplodingCheck.check(ExplodingCheck")
                    .contains("\ncaused by java.lang.IllegalArgumentException\n")
                    .doesNotContain("secret"));
  }

  @Test
  void a_check_that_throws_does_not_hide_what_the_others_of_its_line_found() {
    Outcome outcome = rehearsed.outcome("one one-check-explodes-the-other-fails");

    assertThat(Rehearsed.text(outcome)).isEqualTo("failed: table \"order\" is missing");
    assertThat(outcome.findings()).containsExactly(Finding.of("table \"order\" is missing"));
    assertThat(outcome.observations()).hasSize(1);
  }

  @Test
  void an_error_is_an_outcome_too() {
    assertThat(text("one an-error-is-no-reason-to-stop"))
        .isEqualTo("broken: java.lang.AssertionError: a defect");
    assertThat(text("one a-query-may-be-wrong"))
        .isEqualTo(
            """
            broken: ERROR 22012: division by zero
                SELECT 1 / 0
                ^""");
  }

  @Test
  void every_other_step_passes_and_the_gravest_reasons_come_first() {
    assertThat(rehearsed.outcomes().values())
        .filteredOn(outcome -> outcome.status() == Status.PASSED)
        .hasSize(5);
    assertThat(rehearsed.verdict().reasons())
        .extracting(reason -> reason.status().word() + " " + reason.line())
        .containsExactly(
            "failed 2", "failed 4", "failed 1", "failed 1", "broken 3", "broken 5", "broken 6");
  }

  private static String text(String step) {
    return Rehearsed.text(rehearsed.outcome(step));
  }
}
