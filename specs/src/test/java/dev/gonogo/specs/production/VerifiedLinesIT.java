package dev.gonogo.specs.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.PgBouncer;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.specs.MuedLms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * MUED LMS is deployed on a server that is like production, and verified meanwhile: as a login that
 * the printed SQL makes, against what this build has just rehearsed.
 */
@DisabledIfSystemProperty(
    named = "gonogo.stop.point",
    matches = ".+",
    disabledReason = "one stop point alone is no whole rehearsal")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifiedLinesIT {
  private static final String NOTHING_WRITTEN =
      "passed: nothing was written: \\d+ statements in \\d+ transactions, 0 transaction ids assigned, no lock held longer than \\S+ m?s, \\S+ m?s of the server's time";

  private static DeployedMued mued;
  private static String url;

  @BeforeAll
  static void create() throws Exception {
    mued = DeployedMued.create();
    url = DeployedMued.url(RealServer.primary().port());
  }

  @Test
  @Order(1)
  void before_the_deployment_a_login_that_may_do_nothing_is_told_what_it_needs() throws Exception {
    VerifyingRun before = VerifyingRun.of("before", "before", url);

    assertThat(before.text("connect to production"))
        .startsWith("passed: PostgreSQL 17.")
        .endsWith(", database mued, as mued_verifier, the primary, TLSv1.3, certificate verified");
    assertThat(before.text("this content was rehearsed"))
        .startsWith("rehearsed: rehearsed on ")
        .endsWith(": REHEARSED");
    assertThat(before.text("production is as it was rehearsed"))
        .matches("passed: no difference: \\d+ objects");
    assertThat(before.text("nothing was written")).matches(NOTHING_WRITTEN);
    assertThat(before.printedSql())
        .contains(
            "CREATE ROLE gonogo_reader NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS;",
            "GRANT SELECT (id, user_id) ON TABLE public.learning_metrics TO gonogo_reader;",
            "there is no role app_user, so that nobody can ask as it")
        .doesNotContain("payload", " body", "email");
    mued.administrate(before.printedSql());
  }

  @Test
  @Order(2)
  void after_the_indexes_their_use_is_seen() throws Exception {
    mued.deploy("db/1-indexes/deploy.sql");

    VerifyingRun after = VerifyingRun.of("phase-1", "after \"Phase 1\"", url);

    String baseline =
        "Capture the performance baseline as two files, an hour apart, beside the deployment log.";
    assertThat(after.text(baseline))
        .isEqualTo(
            "blocked: gonogo_reader may not read what this query needs: permission denied for schema monitoring. Grant it what it needs to role gonogo_reader, or ask as an actor");
    mued.administrate("GRANT USAGE ON SCHEMA monitoring TO gonogo_reader");
    VerifyingRun granted = VerifyingRun.of("phase-1", "after \"Phase 1\"", url);
    assertThat(granted.text(baseline))
        .startsWith("pending: \"database lead\" has not signed\nand: the value is ");
    assertThat(granted.asked("passed"))
        .contains(
            "When the script has returned, pg_stat_progress_create_index is empty.",
            "Every index of this phase is valid and ready.",
            "Available lesson slots: the plan uses idx_lesson_slots_start_status",
            "A student's reservation list: the plan reads reservations through an index",
            "All indexes created, each with its intended definition");
    assertThat(granted.text("nothing was written")).matches(NOTHING_WRITTEN);
  }

  @Test
  @Order(3)
  void after_the_deployment_everybody_sees_his_own_while_others_write() throws Exception {
    mued.deploy("db/2-service-accounts/deploy.sql");
    VerifyingRun accounts = VerifyingRun.of("phase-2", "after \"Phase 2\"", url);
    assertThat(accounts.text("The application uses app_user"))
        .isEqualTo("failed: the value is 0, less than 1");
    mued.administrate(accounts.printedSql());
    for (String table : MuedLms.TABLES) {
      mued.deploy("db/3-rls/" + table + ".sql");
    }

    try (LiveTraffic traffic = LiveTraffic.begin()) {
      VerifyingRun phase = VerifyingRun.of("phase-2", "after \"Phase 2\"", url);
      assertThat(phase.text("The application uses app_user")).startsWith("passed: ");
      assertThat(phase.text("Webhook endpoints use service_account")).startsWith("passed: ");
      VerifyingRun last = VerifyingRun.of("phase-3", "after \"Phase 3\"", url);
      for (String table : MuedLms.TABLES) {
        assertThat(last.text("Try the features that use this table (%s)".formatted(table)))
            .isEqualTo("passed: every actor sees exactly the rows that it should see of " + table);
      }
      assertThat(last.asked("passed"))
          .contains(
              "production is as it was rehearsed",
              "A signed-in user sees public materials, with app.current_user_id set for the transaction",
              "Every table has RLS enabled and forced",
              "nothing was written");
      assertThat(traffic.end()).isPositive();
    }
  }

  @Test
  @Order(4)
  void at_the_end_a_standby_and_a_pooler_say_what_the_primary_says() throws Exception {
    try (LiveTraffic traffic = LiveTraffic.begin();
        PgBouncer pooler = PgBouncer.start(DeployedMued.encryptedPooler(), DeployedMued.LOGIN)) {
      VerifyingRun direct = VerifyingRun.of("accept", "accept", url);
      assertThat(direct.asked("passed"))
          .contains(
              "production is as it was rehearsed",
              "Every table has RLS enabled and forced",
              "A regular user counts 1 user: themselves",
              "A regular user sees their own reservations and no others",
              "Some queries fail | Medium | Correct the policies | Partly",
              "nothing was written");
      assertThat(direct.asked("failed", "broken", "vacuous")).containsExactly("verdict");
      assertThat(direct.text("Connection pool usage: < 70%"))
          .isEqualTo(
              "blocked: this login does not see what the sessions of others are: GRANT pg_read_all_stats TO it");

      VerifyingRun pooled = VerifyingRun.of("accept", "accept", DeployedMued.url(pooler.port()));
      assertThat(pooled.text("connect to production"))
          .contains(", the primary, behind a pooler, TLS, certificate verified");
      assertThat(pooled.otherwiseThan(direct)).isEmpty();
      assertThat(pooled.text("nothing was written")).matches(NOTHING_WRITTEN);
      assertThat(traffic.end()).isPositive();
    }
    VerifyingRun direct = VerifyingRun.of("accept", "accept", url);
    VerifyingRun standby =
        VerifyingRun.of("accept", "accept", DeployedMued.url(RealServer.standby().port()));
    assertThat(standby.text("connect to production")).contains(", a standby, TLSv1.3");
    // Nobody else is connected there, which is nothing to judge.
    assertThat(standby.otherwiseThan(direct)).containsExactly("Connection pool usage: < 70%");
    assertThat(standby.outcome("nothing was written").status()).isEqualTo(Status.PASSED);
  }
}
