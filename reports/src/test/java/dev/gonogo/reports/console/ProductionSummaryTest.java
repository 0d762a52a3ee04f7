package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Recording;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProductionSummaryTest {

  private static String summary(Recording recording) {
    return Summary.of(
        recording.verdict(), Path.of("target/gonogo/mued-lms/production-before"), Terminal.PLAIN);
  }

  @Test
  void goSaysWhatTheWordRestsOnAndWhatIsNext() {
    assertThat(summary(Productions.goStart()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            GO (start)   mued-lms, production before, 664 ms

              7 lines    1 passed, 1 signed, 1 rehearsed, 3 not applicable, 1 not due
              4 steps    3 passed, 1 rehearsed

              server    PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS,
                        certificate verified
              rehearsal rehearsed on 2026-12-04 15:07 +00:00: REHEARSED
              drift     no difference: 412 objects
              proof     nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned, no
                        lock held longer than 41 ms, 212 ms of the server's time

              Still open
                not due   1 line, the first counts from the stage accept on

              Next      Start the deployment. Verify again after each phase:
                        mvn verify -Dgonogo.stage="after PHASE"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/production-before/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void noGoNamesTheDriftAndTheLeak() {
    assertThat(summary(Productions.noGo()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, production after "Phase 1: Index deployment (30 mins)", 703 ms

              7 lines    1 passed, 1 signed, 1 rehearsed, 1 not applicable, 1 not due, 2 failed
              4 steps    2 passed, 1 rehearsed, 1 failed

              server    PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS,
                        certificate verified
              rehearsal rehearsed on 2026-12-04 15:07 +00:00: REHEARSED
              drift     failed
              proof     nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned, no
                        lock held longer than 41 ms, 212 ms of the server's time

              Why not GO
                failed    mued-lms.spec.yaml:1 production is as it was rehearsed
                          differs on production: policy own on lessons: using was (student = current_user), is…
                          … 2 more lines in evidence
                failed    checklist.md:7 Students see only their own lessons
                          student sees 2 rows of lessons that it must not see: #0a1b2c3d4e5f, #5f4e3d2c1b0a
                failed    checklist.md:8 Try the features (slots): 3 rows are left

              Still open
                not due   1 line, the first counts from the stage accept on

              Next      Do not go on. Settle what stops it, and verify again:
                        mvn verify -Dgonogo.stage="after Phase 1: Index deployment (30 mins)"

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/production-before/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void aStaleRehearsalIsToBeDoneAgainFirst() {
    assertThat(summary(Productions.stale()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, production before, 525 ms

              7 lines    1 passed, 3 not applicable, 1 not due, 1 pending, 1 stale
              4 steps    2 passed, 1 stale, 1 blocked

              server    PostgreSQL 17.6, at db.example:5432, database lms, as gonogo_login, the primary, TLS,
                        certificate verified
              rehearsal rehearsed on 2026-12-04 15:07 +00:00: REHEARSED, but files, engine or PostgreSQL major
                        have changed since. Rehearse it with mvn verify
              drift     blocked
              proof     nothing was written: 38 statements in 12 transactions, 0 transaction ids assigned, no
                        lock held longer than 41 ms, 212 ms of the server's time

              Why not GO
                blocked   mued-lms.spec.yaml:1 production is as it was rehearsed
                          there is no rehearsal of this content to compare with
                stale     2 were proved by a rehearsal that is too old or of other content
                          first mued-lms.spec.yaml:1 "this content was rehearsed"
                pending   checklist.md:4 Take a backup: "devops lead" has not signed

              Still open
                pending   1 to sign by devops lead, first checklist.md:4 "Take a backup"
                not due   1 line, the first counts from the stage accept on

              Next      Do not start. Rehearse this content with mvn verify, and verify again:
                        mvn verify -Dgonogo.stage=before

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/production-before/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }

  @Test
  void aRefusedLoginSaysWhatToTakeAway() {
    assertThat(summary(Productions.refused()))
        .isEqualTo(
            """
            ────────────────────────────────────────────────────────────────────────
            NO-GO   mued-lms, production accept, 401 ms

              7 lines    1 signed, 1 not due, 1 missing, 4 blocked
              4 steps    1 missing, 2 blocked, 1 failed

              rehearsal this checklist was never rehearsed here. Rehearse it with mvn verify
              drift     blocked
              proof     blocked

              Why not GO
                failed    mued-lms.spec.yaml:1 connect to production
                          gonogo_login has DELETE on orders, and may only read: REVOKE DELETE ON TABLE public.o…
                blocked   7 could not be tried, first mued-lms.spec.yaml:1 "production is as it was rehearsed"
                missing   2 were never proved by a rehearsal
                          first mued-lms.spec.yaml:1 "this content was rehearsed"

              Still open
                not due   1 line, the first due from 2026-12-07

              Next      Do not accept it. Rehearse this content with mvn verify, and verify again:
                        mvn verify -Dgonogo.stage=accept

              Report    target/gonogo/report/index.html
              Evidence  target/gonogo/mued-lms/production-before/
            ────────────────────────────────────────────────────────────────────────\
            """);
  }
}
