package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Runs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static String summary(Recording recording) {
    return Summary.of(
        recording.verdict(), Path.of("target/gonogo/mued-lms/staging"), Terminal.PLAIN);
  }

  @Test
  void everythingPassed() {
    assertThat(summary(Runs.green(Gate.REHEARSAL)))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            REHEARSED   mued-lms, rehearsed on embedded PostgreSQL 17.11, 1 min 25 s

              3 lines    3 passed
              9 steps    9 passed

              Phase 1: Index deployment (30 mins)   deploy 1.8 s of 30 min, rollback 258 ms of 5 min: identical
              Everything back, in reverse           rollback 1 min 10 s: identical to the start

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void whatIsStillOpenIsToldByRole() {
    assertThat(summary(Runs.open(Gate.REHEARSAL)))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            REHEARSED   mued-lms, rehearsed on embedded PostgreSQL 17.11, 9.3 s

              4 lines    1 not due, 2 pending, 1 blocked
              2 steps    2 passed

              Phase 1: Index deployment (30 mins)   deploy 1.8 s

              Still open
                pending   1 to sign by database lead
                          first checklist.md:12 "Review every SQL script with the team"
                pending   1 to sign by devops lead, first checklist.md:13 "Take a backup"
                blocked   1 line could not be checked here, first checklist.md:56 "No query is slower"
                not due   1 line, the first due from 2026-12-07 02:00 +09:00 on
                accepted  "index idx_a on lesson_slots is left over" by Mia matched nothing: remove it

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void atTheSignOffWhatIsOpenStops() {
    assertThat(summary(Runs.open(Gate.SIGN_OFF)))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, rehearsed on embedded PostgreSQL 17.11, 9.3 s

              4 lines    1 not due, 2 pending, 1 blocked
              2 steps    2 passed

              Phase 1: Index deployment (30 mins)   deploy 1.8 s

              Why not GO
                blocked   checklist.md:56 No query is slower: waits for load tests
                pending   2 await a signature, first checklist.md:12 "Review every SQL script with the team"

              Still open
                pending   1 to sign by database lead
                          first checklist.md:12 "Review every SQL script with the team"
                pending   1 to sign by devops lead, first checklist.md:13 "Take a backup"
                not due   1 line, the first due from 2026-12-07 02:00 +09:00 on
                accepted  "index idx_a on lesson_slots is left over" by Mia matched nothing: remove it

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void noGoNamesTheGravestReasonFirst() {
    assertThat(summary(Runs.red()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, rehearsed on embedded PostgreSQL 17.11, 15.7 s

              3 lines    2 unbound, 1 broken
              9 steps    5 passed, 4 failed

              Phase 1: Index deployment (30 m…   deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min: differs
              Everything back, in reverse        rollback 90 ms: differs from the start

              Why not GO
                failed    checklist.md:54 the cluster is what it was before
                          index idx_a on lesson_slots is left over
                          … 2 more lines in evidence
                failed    checklist.md:54 the rollback restores from every stop point
                          index idx_a on lesson_slots is left over
                          … 1 more line in evidence
                failed    checklist.md:54 promised times are kept
                          deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min
                failed    mued-lms.spec.yaml:1 the cluster is what it was at the start: role app is left over
                broken    checklist.md:56 All indexes are valid: connection lost
                unbound   2 lines have neither a check nor a signer
                          first checklist.md:12 "Review every SQL script with the team"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void whatCouldNotBeTriedIsCounted() {
    assertThat(summary(Runs.stuck()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, rehearsed on embedded PostgreSQL 17.11, 7.5 s

              3 lines    2 passed, 1 blocked
              9 steps    1 passed, 7 blocked, 1 failed

              Phase 1: Index deployment (30 mins)   deploy failed, rollback blocked: not compared
              Everything back, in reverse           rollback blocked: not compared

              Why not GO
                failed    checklist.md:54 deploy db/1-indexes/deploy.sql
                          db/1-indexes/deploy.sql:45:1: ERROR: relation "slots" is not there
                blocked   8 could not be tried, first checklist.md:56 "All indexes are valid"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void aPartOfThePlanSaysHowMuchIsMissing() {
    assertThat(summary(Runs.oneLine()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            PARTIAL   mued-lms, rehearsed on embedded PostgreSQL 17.11, 9.5 s

              3 lines    1 passed, 2 not run
              9 steps    2 passed, 7 not run

              Phase 1: Index deployment (30 mins)   deploy 1.8 s, rollback not run: not compared
              Everything back, in reverse           rollback not run: not compared

              Why only PARTIAL
                not run   9 of 12, first checklist.md:12 "Review every SQL script with the team"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void everyProblemBeforeTheRunHasALineOfItsOwn() {
    assertThat(summary(Runs.unreadable()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, no server was started, 201 ms

              1 step     1 broken

              Why not GO
                broken    2 problems before the run
                          mued-lms.spec.yaml:7:3: unknown key "stagin". Allowed: document, items, staging. Did you mean "staging"?
                          mued-lms.spec.yaml:31:5: no line "All indexes created" under "Phase 1"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void aDraftThatNothingElseStopsNamesTheNextStep() {
    assertThat(summary(Runs.green(Gate.DRAFT)))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO (draft)   mued-lms, rehearsed on embedded PostgreSQL 17.11, 1 min 25 s

              3 lines    3 passed
              9 steps    9 passed

              Phase 1: Index deployment (30 mins)   deploy 1.8 s of 30 min, rollback 258 ms of 5 min: identical
              Everything back, in reverse           rollback 1 min 10 s: identical to the start

              Why not GO
                draft     nothing but the gate: run it with -Dgonogo.gate=rehearsal

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/staging/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }
}
