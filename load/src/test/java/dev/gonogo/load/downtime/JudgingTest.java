package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingTest {
  private final Scenery scenery = new Scenery(Duration.ofSeconds(2));

  @Test
  void a_deployment_that_nobody_notices_passes() {
    scenery.ran(1, "CREATE INDEX CONCURRENTLY …", 1_000, 4_000).ran(1, "DROP …", 10_000, 10_100);

    assertThat(scenery.outcome())
        .isEqualTo(
            Outcome.passed(
                "no request failed, and none took longer than 38 ms of the 2 s allowed, in 214"
                    + " requests while deploying and 198 while rolling back"));
  }

  @Test
  void a_statement_that_holds_a_lock_is_named_with_how_long_requests_waited() {
    scenery
        .ran(4, "CREATE INDEX idx …", 1_000, 3_400)
        .waited(100, "reservations", 1_010, 3_400, 1)
        .waited(101, "reservations", 1_020, 3_400, 1)
        .slow("book a slot", 1_010, 2_390)
        .slow("cancel", 1_020, 2_380);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "db/deploy.sql:4 (CREATE INDEX idx …) held a lock on reservations for 2.4 s:"
                    + " requests \"book a slot\", \"cancel\" waited up to 2.4 s, longer than the 2 s"
                    + " of \"downtime\"",
                new Finding(
                    "db/deploy.sql:4 (CREATE INDEX idx …) holds a lock on reservations for longer"
                        + " than requests may wait",
                    "2 s",
                    "2.4 s")));
  }

  @Test
  void a_wait_whose_end_is_noticed_late_belongs_to_the_statement_that_lasted() {
    scenery
        .ran(1, "ALTER TABLE slots …", 1_000, 3_600)
        .ran(2, "DROP INDEX …", 3_600, 3_611)
        .waited(100, "slots", 1_010, 3_608, 1)
        .slow("book a slot", 1_010, 2_600);

    assertThat(scenery.outcome().message())
        .startsWith("db/deploy.sql:1 (ALTER TABLE slots …) held a lock on slots for 2.6 s:");
  }

  @Test
  void of_a_transaction_the_statement_that_took_the_lock_is_named_and_the_one_that_let_it_go() {
    scenery
        .kept(1, "BEGIN", 1_000, 1_001)
        .kept(2, "SELECT …", 1_001, 1_002, new Took("slots", TableLock.ACCESS_SHARE))
        .kept(3, "LOCK TABLE slots", 1_002, 1_003, new Took("slots", TableLock.ACCESS_EXCLUSIVE))
        .kept(4, "SELECT pg_sleep(3)", 1_003, 4_003)
        .ran(5, "COMMIT", 4_003, 4_004)
        .waited(100, "slots", 1_100, 4_004, 1)
        .slow("book a slot", 1_100, 2_905);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "db/deploy.sql:3 (LOCK TABLE slots) took a lock on slots, which was held until"
                    + " db/deploy.sql:5 (COMMIT), for 3 s: requests \"book a slot\" waited up to"
                    + " 2.9 s, longer than the 2 s of \"downtime\"",
                new Finding(
                    "db/deploy.sql:3 (LOCK TABLE slots) holds a lock on slots for longer than"
                        + " requests may wait",
                    "2 s",
                    "2.9 s")));
  }

  @Test
  void rows_that_a_transaction_keeps_belong_to_the_statement_that_changed_them() {
    scenery
        .kept(1, "BEGIN", 1_000, 1_001)
        .kept(2, "UPDATE slots …", 1_001, 1_002, new Took("slots", TableLock.ROW_EXCLUSIVE))
        .kept(3, "SELECT pg_sleep(3)", 1_003, 4_003)
        .ran(4, "COMMIT", 4_003, 4_004)
        .waitedForRows(100, "slots", 1_100, 4_004, 1)
        .slow("book a slot", 1_100, 2_905);

    assertThat(scenery.outcome().message())
        .startsWith("db/deploy.sql:2 (UPDATE slots …) took a lock on slots, which was held until");
  }

  @Test
  void a_statement_that_waits_itself_is_named_with_whom_it_waits_for() {
    scenery
        .ran(3, "ALTER TABLE slots …", 1_000, 3_910)
        .waited(1, "slots", TableLock.ACCESS_EXCLUSIVE, 1_000, 3_900, 77)
        .waited(100, "slots", 1_100, 3_910, 1)
        .session(77, "report")
        .slow("book a slot", 1_100, 2_810);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "db/deploy.sql:3 (ALTER TABLE slots …) waited 2.9 s for the transaction of process"
                    + " 77 (application \"report\"), and everything behind it on slots waited too:"
                    + " requests \"book a slot\" waited up to 2.8 s, longer than the 2 s of"
                    + " \"downtime\"",
                new Finding(
                    "db/deploy.sql:3 (ALTER TABLE slots …) waits for a transaction of application"
                        + " \"report\", and requests wait behind it for longer than they may",
                    "2 s",
                    "2.8 s")));
  }

  @Test
  void a_statement_that_waits_shortly_and_holds_long_is_blamed_for_what_it_holds() {
    scenery
        .ran(3, "ALTER TABLE slots …", 1_000, 4_000)
        .waited(1, "slots", TableLock.ACCESS_EXCLUSIVE, 1_000, 1_300, 77)
        .waited(100, "slots", 1_100, 4_000, 1)
        .slow("book a slot", 1_100, 2_900);

    assertThat(scenery.outcome().message())
        .startsWith("db/deploy.sql:3 (ALTER TABLE slots …) held a lock on slots for 2.7 s: ");
  }

  @Test
  void a_chain_of_waits_leads_to_the_statement_at_its_end() {
    scenery
        .ran(3, "ALTER TABLE slots …", 1_000, 4_000)
        .waited(100, "slots", 1_100, 4_000, 1)
        .waitedForRows(101, "users", 1_200, 4_000, 100)
        .slow("change a name", 1_200, 2_810);

    assertThat(scenery.outcome().message())
        .startsWith("db/deploy.sql:3 (ALTER TABLE slots …) held a lock on slots for 3 s: ");
  }

  @Test
  void somebody_else_is_not_mistaken_for_a_script() {
    scenery
        .ran(3, "CREATE TABLE …", 1_000, 1_100)
        .waited(100, "slots", 1_100, 4_000, 77)
        .slow("book a slot", 1_100, 2_900);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "process 77 held a lock on slots, and no statement of the scripts had to do with"
                    + " it: requests \"book a slot\" waited up to 2.9 s, longer than the 2 s of"
                    + " \"downtime\"",
                new Finding(
                    "another session, not the scripts, holds a lock on slots for longer than"
                        + " requests may wait",
                    "2 s",
                    "2.9 s")));
  }

  @Test
  void where_no_lock_was_seen_it_is_said_with_what_ran() {
    scenery.ran(3, "UPDATE big …", 1_000, 4_000).slow("book a slot", 1_100, 2_900);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "no lock was seen while db/deploy.sql:3 (UPDATE big …) ran: requests \"book a slot\""
                    + " waited up to 2.9 s, longer than the 2 s of \"downtime\"",
                new Finding(
                    "requests take longer than they may while db/deploy.sql:3 (UPDATE big …) runs;"
                        + " no lock was seen",
                    "2 s",
                    "2.9 s")));
  }

  @Test
  void a_busy_machine_is_no_fault_of_a_statement() {
    scenery
        .ran(3, "ALTER TABLE slots …", 1_000, 4_000)
        .waited(100, "slots", 3_500, 4_000, 1)
        .late(1_100, 3_500)
        .slow("book a slot", 1_100, 2_900);

    assertThat(scenery.outcome())
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "this machine was so busy that requests were sent too late, which says nothing of"
                    + " the deployment: requests \"book a slot\" waited up to 2.9 s, longer than the"
                    + " 2 s of \"downtime\". Run it again where nothing else is running"));
  }

  @Test
  void only_what_a_busy_machine_kept_from_being_judged_is_looked_at_once_more() {
    scenery.ran(3, "ALTER TABLE slots …", 1_000, 4_000);
    assertThat(scenery.isDisturbed()).as("nothing happened").isFalse();

    scenery.late(1_100, 3_500).slow("book a slot", 1_100, 2_900);
    assertThat(scenery.isDisturbed()).as("sent too late").isTrue();

    scenery.error("cancel", "40P01", "deadlock detected", 1_050, 1);
    assertThat(scenery.isDisturbed()).as("there is a finding").isFalse();

    assertThat(
            new Scenery(Duration.ofMillis(100))
                .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
                .slow("book a slot", 500, 120)
                .isDisturbed())
        .as("slow before anything was deployed")
        .isTrue();
    assertThat(
            new Scenery(Duration.ofMillis(100))
                .ran(4, "ALTER TABLE slots …", 1_001, 1_013)
                .perSecond(20)
                .isDisturbed())
        .as("too few requests, on whatever machine")
        .isFalse();
  }

  @Test
  void requests_that_fail_are_told_by_error_with_the_statement() {
    scenery
        .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
        .error("book a slot", "42703", "column \"x\" does not exist", 1_150, 12)
        .error("cancel", "40P01", "deadlock detected", 1_050, 1);

    assertThat(scenery.outcome())
        .isEqualTo(
            failed(
                "requests \"cancel\" failed while deploying with SQLSTATE 40P01 (deadlock detected),"
                    + " once; first while db/deploy.sql:4 (ALTER TABLE slots …) ran\n"
                    + "requests \"book a slot\" failed while deploying with SQLSTATE 42703 (column"
                    + " \"x\" does not exist), 12 times; first after db/deploy.sql:4 (ALTER TABLE"
                    + " slots …)",
                new Finding(
                    "requests \"cancel\" fail with SQLSTATE 40P01 while deploying", "0", "1"),
                new Finding(
                    "requests \"book a slot\" fail with SQLSTATE 42703 while deploying",
                    "0",
                    "12")));
  }

  @Test
  void what_fails_without_a_deployment_too_is_not_its_fault() {
    scenery
        .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
        .error("book a slot", "40001", "could not serialize access", 500, 12);

    assertThat(scenery.outcome().status()).isEqualTo(Status.PASSED);
    assertThat(scenery.outcome().message())
        .startsWith("no request failed that did not fail without a deployment too, and none took");
  }

  @Test
  void a_request_that_was_due_before_and_met_the_deployment_counts() {
    scenery
        .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
        .error("book a slot", "57014", "canceling statement due to lock timeout", 950, 1);

    assertThat(scenery.outcome().message())
        .isEqualTo(
            "requests \"book a slot\" failed while deploying with SQLSTATE 57014 (canceling"
                + " statement due to lock timeout), once; first while db/deploy.sql:4 (ALTER TABLE"
                + " slots …) ran");
  }

  @Test
  void traffic_that_fails_or_stalls_before_anything_is_deployed_says_nothing() {
    scenery
        .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
        .counted("book a slot", Period.BEFORE, 100, 100, 10)
        .error("book a slot", "42501", "permission denied for table slots", 20, 500);

    assertThat(scenery.outcome())
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "requests \"book a slot\" fail before anything is deployed: SQLSTATE 42501,"
                    + " permission denied for table slots"));

    assertThat(
            new Scenery(Duration.ofMillis(100))
                .ran(4, "ALTER TABLE slots …", 1_000, 1_100)
                .slow("book a slot", 500, 120)
                .outcome())
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "requests \"book a slot\" took up to 120 ms before anything was deployed, longer"
                    + " than the 100 ms of \"downtime\": promise what they keep on this machine"));
  }

  @Test
  void too_few_requests_to_meet_a_deployment_say_nothing() {
    scenery.ran(4, "ALTER TABLE slots …", 1_001, 1_013).perSecond(20);

    assertThat(scenery.outcome())
        .isEqualTo(
            Outcome.of(
                Status.VACUOUS,
                "no request was due while deploying, which took 12 ms only: let more come, with"
                    + " \"traffic rate: 84/s\" or more in the spec file"));
  }

  @Test
  void no_statement_and_no_request_say_nothing() {
    scenery.counted("book a slot", Period.DEPLOYING, 0, 0, 0);
    assertThat(scenery.outcome().message())
        .isEqualTo("no statement was deployed, so that there was nothing to notice");

    scenery.ran(4, "ALTER TABLE slots …", 1_000, 2_000);
    assertThat(scenery.outcome())
        .isEqualTo(Outcome.of(Status.VACUOUS, "no request was sent while deploying"));
  }

  private static Outcome failed(String message, Finding... findings) {
    return new Outcome(Status.FAILED, message, List.of(findings), List.of(), null);
  }
}
