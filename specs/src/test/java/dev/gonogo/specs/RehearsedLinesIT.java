package dev.gonogo.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.StopPointTried;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What this build has just rehearsed of MUED LMS, line by line. */
@DisabledIfSystemProperty(
    named = "gonogo.stop.point",
    matches = ".+",
    disabledReason = "one stop point alone is no whole rehearsal")
class RehearsedLinesIT {

  private static final String WORKS =
      "the application works while this is deployed and rolled back";

  private static final EvidenceFolder FOLDER =
      new EvidenceFolder(Path.of("target", "gonogo", "mued-lms", "staging"));

  /** Whether this build took the minutes for load. */
  private static final boolean LOAD = "full".equals(System.getProperty("gonogo.load"));

  private static Verdict verdict;

  @BeforeAll
  static void read() throws IOException {
    verdict = FOLDER.readVerdict().orElseThrow();
  }

  @Test
  void the_word_is_rehearsed() {
    assertThat(verdict.state()).isEqualTo(Verdict.FINISHED);
    assertThat(verdict.gate()).isEqualTo(Gate.REHEARSAL);
    assertThat(verdict.word()).isEqualTo(Word.REHEARSED);
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void these_lines_passed() {
    List<String> expected =
        new ArrayList<>(
            List.of(
                "Rehearse the complete deployment in staging, phase by phase",
                "Put staging under production-like load with RLS on",
                "Write the rollback script of every phase and prove each one in staging",
                "Rehearse once more in staging with the final scripts",
                "Rehearse the rollback one more time",
                "Phase 1: Index deployment (30 mins)",
                "Risk: LOW | Rollback time: 5 mins | Downtime: NONE",
                "When the script has returned, pg_stat_progress_create_index is empty.",
                "Every index of this phase is valid and ready.",
                "Available lesson slots: the plan uses idx_lesson_slots_start_status",
                "A student's reservation list: the plan reads reservations through an index",
                "All indexes created, each with its intended definition"));
    expected.addAll(underLoad("No query has become slower than in the baseline"));
    expected.addAll(
        List.of(
            "The application works as before",
            "After the rollback the database has exactly the indexes it had before phase 1",
            "Phase 2: Service accounts (15 mins)",
            "Risk: MEDIUM | Rollback time: 2 mins | Downtime: NONE",
            "Each account logs in as itself, to this database",
            "Service accounts created, with the privileges they need and no others",
            "Both connections work: rows can be read and written",
            "After the rollback both roles are gone, and privileges and memberships are what they"
                + " were before phase 2",
            "Phase 3: RLS deployment, table by table (2 hours)",
            "Risk: HIGH | Rollback time: 5 mins per table | Downtime: MINIMAL",
            "A webhook event can be inserted as service_account under RLS",
            "A signed-in user sees public materials, with app.current_user_id set for the"
                + " transaction",
            "service_account can update a subscription, as Stripe's webhook does: one row or more",
            "A student can book a slot, and the slot's mentor sees the reservation"));
    expected.addAll(ofEachTable("Try the features that use this table"));
    expected.addAll(
        underLoad(ofEachTable("Watch the performance of its queries").toArray(String[]::new)));
    expected.addAll(ofEachTable("Make sure that nobody gets a 403 who should not"));
    expected.addAll(
        List.of(
            "Every table has RLS enabled and forced",
            "The application meets no permission errors"));
    expected.addAll(underLoad("Performance stays within the accepted range (+20% at most)"));
    expected.addAll(
        List.of(
            "Users of every role can do what they should be able to do",
            "After the emergency rollback every table is as it was before phase 3, and the"
                + " application works again",
            "A regular user counts 1 user: themselves",
            "A regular user sees their own reservations and no others",
            "An administrator sees all users",
            "An administrator sees all reservations"));
    expected.addAll(
        underLoad(
            "Minor, performance degraded by less than 50%: keep monitoring",
            "A query takes twice as long | Low | Monitor and optimize | No"));
    expected.addAll(
        List.of(
            "Some queries fail | Medium | Correct the policies | Partly",
            "Data is exposed | Critical | Cut off access: NOLOGIN, then end the sessions;"
                + " investigate | Yes, with RLS left on"));
    expected.addAll(
        underLoad(
            "Query response time: < 100 ms (p95)",
            "Lesson search: 85% faster",
            "Dashboard: loads 70% faster",
            "Reservation list: 90% faster"));
    assertThat(linesWith(Status.PASSED)).isEqualTo(expected);
  }

  /** Four ways past the policies that the design wants; each mutant was noticed. */
  @Test
  void this_line_was_accepted() {
    assertThat(linesWith(Status.ACCEPTED))
        .containsExactly(
            "Security: clearly better than before, by the findings of the same audit before and"
                + " after");
    assertThat(verdict.acceptances())
        .extracting(acceptance -> acceptance.steps().size())
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void every_other_line_awaits_its_signer_its_time_or_what_only_production_has() {
    assertThat(verdict.lines().keySet())
        .isSubsetOf(Status.PASSED, Status.ACCEPTED, Status.PENDING, Status.BLOCKED, Status.NOT_DUE);
    assertThat(verdict.lines().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    for (Verdict.Item item : verdict.items()) {
      boolean due = item.due() == null || !verdict.started().isBefore(item.due());
      assertThat(item.status() != Status.NOT_DUE).as(item.text()).isEqualTo(due);
      if (item.status() == Status.PENDING) {
        assertThat(item.message()).startsWith("\"%s\" has not signed".formatted(item.signer()));
      }
      if (item.status() == Status.BLOCKED) {
        assertThat(item.message())
            .as(item.text())
            .matches(
                "waits for (production|the thirty minutes after the deployment)|short load, use -Pload: .*");
        assertThat(item.signer()).as(item.text()).isNotNull();
      }
    }
  }

  @Test
  void each_phase_was_deployed_used_rolled_back_compared_and_deployed_again() {
    assertThat(stepsOf("Phase 1"))
        .containsExactly(
            "deploy db/1-indexes/deploy.sql",
            "the application works as it does without the deployment",
            "roll back db/1-indexes/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "the rollback restores from every stop point",
            WORKS,
            "promised times are kept");
    assertThat(stepsOf("Phase 2"))
        .containsExactly(
            "deploy db/2-service-accounts/deploy.sql",
            "the application works as it does without the deployment",
            "roll back db/2-service-accounts/rollback.sql",
            "the cluster is what it was before",
            "deploy again, with the same result",
            "the rollback restores from every stop point",
            WORKS,
            "promised times are kept");
  }

  @Test
  void phase_3_was_table_by_table_and_then_taken_back_at_once() {
    List<String> expected = new ArrayList<>();
    for (String table : MuedLms.TABLES) {
      expected.add("deploy db/3-rls/%s.sql".formatted(table));
      expected.add("the application works as it does without the deployment");
      expected.add("roll back db/3-rls/%s.rollback.sql".formatted(table));
      expected.add("the cluster is what it was before " + table);
      expected.add("deploy %s again, with the same result".formatted(table));
      expected.add("the rollback of %s restores from every stop point".formatted(table));
      expected.add("promised times of %s are kept".formatted(table));
    }
    expected.add("the application works as it does without the deployment");
    expected.add("roll back db/3-rls/emergency.sql");
    expected.add("after the emergency rollback, the cluster is what it was before");
    expected.add("the emergency rollback restores after every step");
    expected.add(WORKS);
    expected.add("promised times are kept");

    assertThat(stepsOf("Phase 3")).isEqualTo(expected);
  }

  @Test
  void everything_went_back_the_last_table_first() {
    List<String> expected = new ArrayList<>();
    expected.add("the application works as it does without the deployment");
    for (int i = MuedLms.TABLES.size() - 1; i >= 0; i--) {
      expected.add("roll back db/3-rls/%s.rollback.sql".formatted(MuedLms.TABLES.get(i)));
    }
    expected.add("roll back db/2-service-accounts/rollback.sql");
    expected.add("roll back db/1-indexes/rollback.sql");
    expected.add("the cluster is what it was at the start");

    assertThat(stepsOf("Everything back")).isEqualTo(expected);
  }

  @Test
  void every_statement_is_a_stop_point_and_each_was_rolled_back_from() throws IOException {
    ScriptRunner runner =
        new ScriptRunner(Path.of("src", "main", "resources", "checklists", "mued-lms"));
    List<String> scripts =
        new ArrayList<>(List.of("db/1-indexes/deploy.sql", "db/2-service-accounts/deploy.sql"));
    MuedLms.TABLES.forEach(table -> scripts.add("db/3-rls/%s.sql".formatted(table)));
    List<String> statements =
        scripts.stream()
            .flatMap(script -> runner.statements(Path.of(script)).stream())
            .map(PlacedStatement::place)
            .toList();
    List<StopPointTried> tried =
        FOLDER.read().stream()
            .filter(StopPointTried.class::isInstance)
            .map(StopPointTried.class::cast)
            .toList();

    assertThat(tried).allMatch(row -> row.outcome().startsWith("restored"));
    assertThat(tried)
        .filteredOn(row -> row.way().equals("error after") && !row.id().contains("emergency"))
        .extracting(row -> row.file() + ":" + row.line())
        .isEqualTo(statements);
    assertThat(tried).filteredOn(row -> row.way().equals("lock timeout in")).hasSize(14);
    assertThat(tried)
        .filteredOn(row -> row.id().contains("emergency"))
        .hasSize(MuedLms.TABLES.size() + 1);
    assertThat(FOLDER.stopPoints()).content().contains("\"repeat\": \"mvn verify");
  }

  @Test
  void every_other_step_passed() {
    assertThat(verdict.steps()).isEqualTo(Map.of(Status.PASSED, 92));
  }

  private static List<String> ofEachTable(String line) {
    return MuedLms.TABLES.stream().map(table -> "%s (%s)".formatted(line, table)).toList();
  }

  /** What a build decides with {@code -Pload} only, and else leaves to its signer. */
  private static List<String> underLoad(String... lines) {
    return LOAD ? List.of(lines) : List.of();
  }

  private static List<String> stepsOf(String group) {
    return verdict.items().stream()
        .filter(item -> item.kind() != StepKind.ITEM && item.status() == Status.PASSED)
        .filter(item -> item.group() != null && item.group().startsWith(group))
        .map(Verdict.Item::text)
        .toList();
  }

  private static List<String> linesWith(Status status) {
    return verdict.items().stream()
        .filter(item -> item.kind() == StepKind.ITEM && item.status() == status)
        .sorted(Comparator.comparing(Verdict.Item::line))
        .map(Verdict.Item::text)
        .toList();
  }
}
