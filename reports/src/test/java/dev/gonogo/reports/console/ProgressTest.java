package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Runs;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void everyFinishedStepIsOneLine() {
    assertThat(Printed.progress(Runs.green(Gate.REHEARSAL)))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 3 lines, 9 steps
                    embedded PostgreSQL 17.11 (as user postgres)
            [ 1/12]     7.5 s  the server starts, setup is applied           passed (7.3 s)

            1 week before
            [ 2/12]     7.5 s  Review every SQL script with the team         passed (2 ms)
            [ 3/12]     7.5 s  Take a backup                                 passed (3 ms)

            Phase 1: Index deployment (30 mins)
            [ 4/12]     9.3 s  deploy db/1-indexes/deploy.sql                passed (1.8 s)
            [ 5/12]     9.5 s  All indexes are valid                         passed (122 ms)
            [ 6/12]     9.7 s  roll back db/1-indexes/rollback.sql           passed (258 ms)
            [ 7/12]     9.9 s  the cluster is what it was before             passed (139 ms)
            [ 8/12]    11.3 s  deploy again, with the same result            passed (1.4 s)
            [ 9/12]    15.5 s  the rollback restores from every stop point   passed (4.2 s)
            [10/12]    15.5 s  promised times are kept                       passed (1 ms)

            Everything back, in reverse
            [11/12] 1 min 25 s  roll back db/1-indexes/rollback.sql          passed (1 min 10 s)
            [12/12] 1 min 25 s  the cluster is what it was at the start      passed (111 ms)
            """);
  }

  @Test
  void whatFailsIsToldAtOnceWithThePlaceToOpen() {
    assertThat(Printed.progress(Runs.red()))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 3 lines, 9 steps
                    embedded PostgreSQL 17.11 (as user postgres)
            [ 1/12]     7.5 s  the server starts, setup is applied           passed (7.3 s)
            [ 3/12]            2 lines unbound

            Phase 1: Index deployment (30 mins)
            [ 4/12]     9.3 s  deploy db/1-indexes/deploy.sql                passed (1.8 s)
            [ 5/12]     9.5 s  All indexes are valid                         broken (122 ms)
                      checklist.md:56: connection lost
            [ 6/12]     9.7 s  roll back db/1-indexes/rollback.sql           passed (258 ms)
            [ 7/12]     9.8 s  the cluster is what it was before             failed (139 ms)
                      checklist.md:54: index idx_a on lesson_slots is left over
                      index idx_b on reservations is left over
                      column reservations.note is missing
            [ 8/12]    11.2 s  deploy again, with the same result            passed (1.4 s)
            [ 9/12]    15.4 s  the rollback restores from every stop point   failed (4.2 s)
                      checklist.md:54: index idx_a on lesson_slots is left over
                        after: error after db/1-indexes/deploy.sql:12; rolled back twice
            [10/12]    15.5 s  promised times are kept                       failed (1 ms)
                      checklist.md:54: deploy 1.8 s of 1 s promised, rollback 258 ms of 5 min

            Everything back, in reverse
            [11/12]    15.5 s  roll back db/1-indexes/rollback.sql           passed (90 ms)
            [12/12]    15.7 s  the cluster is what it was at the start       failed (111 ms)
                      mued-lms.spec.yaml:1: role app is left over
            """);
  }

  @Test
  void whatIsBlockedForOneReasonIsOneLine() {
    assertThat(Printed.progress(Runs.stuck()))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 3 lines, 9 steps
                    embedded PostgreSQL 17.11 (as user postgres)
            [ 1/12]     7.5 s  the server starts, setup is applied           passed (7.3 s)

            1 week before
            [ 2/12]     7.5 s  Review every SQL script with the team         passed (2 ms)
            [ 3/12]     7.5 s  Take a backup                                 passed (3 ms)

            Phase 1: Index deployment (30 mins)
            [ 4/12]     7.5 s  deploy db/1-indexes/deploy.sql                failed (40 ms)
                      checklist.md:54: db/1-indexes/deploy.sql:45:1: ERROR: relation "slots" is not there
            [12/12]            8 steps blocked: "deploy db/1-indexes/deploy.sql" (checklist.md:54) is failed
            """);
  }

  @Test
  void prerequisitesSayWhoseTheyAre() {
    assertThat(Printed.progress(Runs.oneLine()))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 3 lines, 9 steps
                    embedded PostgreSQL 17.11 (as user postgres)
            [ 1/12]     7.5 s  the server starts, setup is applied        passed (7.3 s) (prerequisite of All indexes are valid)

            Phase 1: Index deployment (30 mins)
            [ 4/12]     9.3 s  deploy db/1-indexes/deploy.sql             passed (1.8 s) (prerequisite of All indexes are valid)
            [ 5/12]     9.5 s  All indexes are valid                         passed (122 ms)
            """);
  }

  @Test
  void problemsBeforeTheRunAreLeftToTheSummary() {
    assertThat(Printed.progress(Runs.unreadable()))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 1 step
            [1/1]    201 ms  2 problems before the run   broken (1 ms)
            """);
  }

  @Test
  void whichRehearsalCountsIsToldEvenWhereItIsQuiet() {
    assertThat(Printed.progress(Productions.stale()))
        .isEqualTo(
            """
            Gonogo: mued-lms on production before, gate sign-off, 7 lines, 5 steps
                    PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS, certificate verified
            [ 1/12]    510 ms  connect to production                 passed (310 ms)
            [ 2/12]    511 ms  this content was rehearsed            stale (1 ms)
                      mued-lms.spec.yaml:1: rehearsed on 2026-12-04 15:07 +00:00: REHEARSED, but files, engine or PostgreSQL major have changed since. Rehearse it with mvn verify
            [ 3/12]            1 step blocked: there is no rehearsal of this content to compare with

            1 week before
            [ 4/12]    524 ms  Row level security is on              passed (12 ms)
            [ 5/12]            1 line pending
            [ 9/12]            4 lines not applicable
            [10/12]            1 line stale
            [11/12]            1 line not due

            [12/12]    525 ms  nothing was written                   passed (1 ms)
            """);
  }
}
