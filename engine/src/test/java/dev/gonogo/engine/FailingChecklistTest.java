package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gonogo.engine.evidence.Verdict.Reason;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** One execution of a checklist that fails: each step as itself, and the verdict with all of it. */
class FailingChecklistTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir static Path folder;
  private static Rehearsing place;
  private static Executed executed;

  @BeforeAll
  static void execute() throws IOException {
    place = Rehearsing.in(folder, properties);
    FailingChecklist.spoil(place.checklist());
    executed = Executed.by(selectClass(Checklists.class));
  }

  @Test
  void what_fails_fails_alone_what_needs_it_is_blocked_and_the_verdict_names_it_all() {
    assertThat(executed.story())
        .isEqualTo(
            """
            the server starts, setup is applied
              passed = embedded PostgreSQL
              successful
            every script can be read by the server
              passed = 4 statements of 4 scripts can be read
              successful
            There are no orders yet
              passed = the value is 0
              successful
            deploy deploy.sql
              passed = 1 statement
              successful
            Orders are found by customer
              passed = 1 index exists as defined, valid and ready
              successful
            The team was told | skipped: unbound: no check is bound to this line, and nobody signs it
            roll back rollback.sql
              passed = 1 statement
              successful
            the cluster is what it was before
              FAILED: failed: index orders_by_customer on orders is left over
            deploy again, with the same result
              passed = the same catalog as after the first time
              successful
            the rollback restores from every stop point
              FAILED: failed: index orders_by_customer on orders is left over
              after: error after deploy.sql:1; rolled back twice
            deploy grant.sql
              FAILED: failed: grant.sql:1:1: ERROR 42704: role "nobody_at_all" does not exist
                GRANT SELECT ON orders TO nobody_at_all;
                ^
            roll back revoke.sql
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            the cluster is what it was before
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            deploy again, with the same result
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            the rollback restores from every stop point
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            All tables have RLS enabled
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            roll back revoke.sql
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            roll back rollback.sql
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            the cluster is what it was at the start
              aborted: blocked: "deploy grant.sql" (checklist.md:13) is failed
            verdict
              FAILED: failed: NO-GO: 12 reasons
            checklist.md:7: failed: the cluster is what it was before: index orders_by_customer on orders is left over
            checklist.md:7: failed: the rollback restores from every stop point: index orders_by_customer on orders is left over
              after: error after deploy.sql:1; rolled back twice
            checklist.md:13: failed: deploy grant.sql: grant.sql:1:1: ERROR 42704: role "nobody_at_all" does not exist
                GRANT SELECT ON orders TO nobody_at_all;
                ^
            checklist.md:13: blocked: roll back revoke.sql: "deploy grant.sql" (checklist.md:13) is failed
            checklist.md:13: blocked: the cluster is what it was before: "deploy grant.sql" (checklist.md:13) is failed
            checklist.md:13: blocked: deploy again, with the same result: "deploy grant.sql" (checklist.md:13) is failed
            checklist.md:13: blocked: the rollback restores from every stop point: "deploy grant.sql" (checklist.md:13) is failed
            checklist.md:17: blocked: All tables have RLS enabled: "deploy grant.sql" (checklist.md:13) is failed
            orders.spec.yaml:1: blocked: roll back revoke.sql: "deploy grant.sql" (checklist.md:13) is failed
            orders.spec.yaml:1: blocked: roll back rollback.sql: "deploy grant.sql" (checklist.md:13) is failed
            orders.spec.yaml:1: blocked: the cluster is what it was at the start: "deploy grant.sql" (checklist.md:13) is failed
            checklist.md:11: unbound: The team was told: no check is bound to this line, and nobody signs it
            """);
  }

  @Test
  void a_failure_points_at_the_document() {
    assertThat(executed.thrownBy("the cluster is what it was before"))
        .isInstanceOf(AssertionFailedError.class)
        .satisfies(
            thrown ->
                assertThat(thrown.getStackTrace())
                    .extracting(StackTraceElement::toString)
                    .containsExactly("☐.the cluster is what it was before(checklist.md:7)"));
  }

  @Test
  void the_verdict_file_has_the_gravest_reason_first() throws IOException {
    assertThat(place.verdict().word()).isEqualTo(Word.NO_GO);
    assertThat(place.verdict().reasons())
        .extracting(Reason::text)
        .containsExactly(
            "the cluster is what it was before",
            "the rollback restores from every stop point",
            "deploy grant.sql",
            "roll back revoke.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "the rollback restores from every stop point",
            "All tables have RLS enabled",
            "roll back revoke.sql",
            "roll back rollback.sql",
            "the cluster is what it was at the start",
            "The team was told");
  }

  @Test
  void nothing_is_left_of_the_server() throws IOException {
    assertThat(place.leftovers()).isEmpty();
  }
}
