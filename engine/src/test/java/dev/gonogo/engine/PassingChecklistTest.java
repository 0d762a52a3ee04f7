package dev.gonogo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import dev.gonogo.engine.evidence.Word;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One execution of a checklist that passes. */
class PassingChecklistTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir static Path folder;
  private static Rehearsing place;
  private static Executed executed;

  @BeforeAll
  static void execute() throws IOException {
    place = Rehearsing.in(folder, properties);
    executed = Executed.by(selectClass(Checklists.class));
  }

  @Test
  void every_step_is_a_test_that_tells_what_it_saw_and_the_verdict_is_the_last() {
    assertThat(executed.story())
        .isEqualTo(
            """
            the server starts, setup is applied
              passed = embedded PostgreSQL
              successful
            every script can be read by the server
              passed = 2 statements of 2 scripts can be read
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
            roll back rollback.sql
              passed = 1 statement
              successful
            the cluster is what it was before
              passed = no difference: … objects, and the rows of 1 table
              successful
            deploy again, with the same result
              passed = the same catalog as after the first time
              successful
            the rollback restores from every stop point
              passed = restored from 1 stop point; rolled back twice; 2 of 3 mutated rollbacks tried, each would be noticed; at last every row was compared; deployed again with the same result
              successful
            All tables have RLS enabled
              passed = row level security is enabled on 1 table
              successful
            verdict
              passed = REHEARSED
              successful
            """);
  }

  @Test
  void junit_counts_tests_and_containers() {
    executed
        .results()
        .testEvents()
        .assertStatistics(
            tests ->
                tests
                    .started(11)
                    .succeeded(11)
                    .failed(0)
                    .aborted(0)
                    .skipped(0)
                    .reportingEntryPublished(11));
    executed
        .results()
        .containerEvents()
        .assertStatistics(containers -> containers.started(6).succeeded(6));
  }

  @Test
  void the_verdict_file_says_the_same() throws IOException {
    Verdict verdict = place.verdict();

    assertThat(verdict.state()).isEqualTo(Verdict.FINISHED);
    assertThat(verdict.word()).isEqualTo(Word.REHEARSED);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.items())
        .extracting(Item::id)
        .isEqualTo(Discovered.ORDERS.subList(0, Discovered.ORDERS.size() - 1));
  }

  @Test
  void nothing_is_left_of_the_server() throws IOException {
    assertThat(place.leftovers()).isEmpty();
  }
}
