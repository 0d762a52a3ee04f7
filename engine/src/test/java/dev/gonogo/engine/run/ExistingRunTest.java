package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Word;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.testing.HostServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rehearsals on a server that is there already, and that nothing stays on. */
class ExistingRunTest {
  private static HostServer host;
  private static List<CatalogObject> before;

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeAll
  static void start() {
    host = HostServer.start(17);
    before = host.everything();
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @BeforeEach
  void writeSetup() {
    files = new ChecklistFiles(folder);
    files.file(
        "schema.sql",
        """
        CREATE ROLE clerk LOGIN;
        CREATE TABLE orders (id int PRIMARY KEY);
        ALTER TABLE orders OWNER TO deployer;
        GRANT SELECT, INSERT ON orders TO clerk;
        CREATE ROLE auditor;
        GRANT SELECT ON orders TO auditor;
        INSERT INTO orders VALUES (1), (2);
        """);
  }

  @AfterEach
  void everything_is_as_it_was() {
    assertThat(host.everything()).containsExactlyElementsOf(before);
  }

  private Rehearsed rehearsed(boolean stopPoints, boolean everything) throws IOException {
    Plan plan = stopPoints ? files.plan() : Rehearsed.withoutStopPoints(files.plan());
    return Rehearsed.on(host.settings(), plan, folder.resolve("there"), everything);
  }

  @Test
  void a_whole_rehearsal_says_what_it_says_on_a_server_of_our_own() throws IOException {
    files.file("one.sql", "CREATE TABLE invoices (id int PRIMARY KEY, order_id int);");
    files.file("one.back.sql", "DROP TABLE invoices;");
    files.file(
        "two.sql",
        """
        CREATE ROLE "Cash desk" LOGIN;
        GRANT SELECT ON orders TO "Cash desk";
        GRANT clerk TO "Cash desk" WITH ADMIN OPTION;
        REVOKE ALL ON orders FROM auditor;
        DROP ROLE auditor;
        CREATE INDEX CONCURRENTLY orders_again ON orders (id);
        """);
    files.file(
        "two.back.sql",
        """
        DROP INDEX CONCURRENTLY IF EXISTS orders_again;
        BEGIN;
        DO $$ BEGIN
          IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'Cash desk') THEN
            REVOKE ALL ON orders FROM "Cash desk";
          END IF;
        END $$;
        -- Gone for good.
        DROP ROLE IF EXISTS "Cash desk";
        CREATE ROLE auditor;
        GRANT SELECT ON orders TO auditor;
        COMMIT;
        """);
    files.file("order.sql", "INSERT INTO orders VALUES (99);");
    files.document(
        """
        # Before
        - [ ] Orders exist
        # One
        - [ ] A test may write
        - [ ] What it wrote is gone
        # Two
        - [ ] The cash desk reads orders
        # After
        - [ ] Both are deployed
        """);
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
        actors: { clerk: { role: clerk } }
        traffic: { order: { actor: clerk, file: order.sql } }
        phases:
          One: { deploy: one.sql, rollback: one.back.sql }
          Two: { deploy: two.sql, rollback: two.back.sql }
        items:
          Before:
            Orders exist: { tables: { present: orders, absent: invoices } }
          One:
            A test may write: { test: dev.gonogo.engine.run.WritesRows }
            What it wrote is gone:
              tables: { absent: left_behind }
              query:
                sql: >-
                  SELECT id::text FROM orders WHERE id > 2
                  UNION ALL SELECT rolname FROM pg_roles WHERE rolname = 'left_behind'
                expect: no rows
          Two:
            The cash desk reads orders:
              query:
                sql: SELECT 1 WHERE NOT has_table_privilege('Cash desk', 'orders', 'SELECT')
                expect: no rows
          After:
            Both are deployed: { tables: { present: invoices } }
        """);
    Plan plan = files.plan();

    List<String> ours = Rehearsed.all(plan, folder.resolve("ours")).texts();
    Rehearsed there = rehearsed(false, false);

    assertThat(there.texts())
        .containsExactlyElementsOf(
            ours.stream()
                .map(text -> text.replace("embedded PostgreSQL 17", "existing PostgreSQL 17"))
                .toList());
    assertThat(there.texts()).noneMatch(text -> text.contains(" failed: "));
    assertThat(there.verdict().word()).isEqualTo(Word.REHEARSED);
  }

  /** One phase that deploys this, and is rolled back by that. */
  private void phase(String deploy, String rollback, String more) {
    files.file("one.sql", deploy);
    files.file("back.sql", rollback);
    files.document("# One\n- [ ] Backups can be restored\n");
    files.spec(
        """
        document: checklist.md
        staging: { setup: schema.sql, deploy as: { role: deployer, attributes: [SUPERUSER] } }
        phases: { One: { deploy: one.sql, rollback: back.sql } }
        """
            + more);
  }

  @Test
  void a_role_that_a_rollback_leaves_behind_or_changed_is_found() throws IOException {
    phase(
        """
        CREATE ROLE left_behind;
        GRANT SELECT ON orders TO left_behind;
        ALTER ROLE clerk CREATEDB;
        ALTER ROLE clerk SET work_mem = '7MB';
        GRANT left_behind TO clerk;
        """,
        "REVOKE ALL ON orders FROM left_behind;",
        "");

    Rehearsed rehearsed = rehearsed(false, false);

    assertThat(rehearsed.outcome("one identity").findings())
        .containsExactly(
            Finding.of("clerk is a member of left_behind, which it was not before"),
            Finding.of("role clerk can now create databases"),
            Finding.of("setting work_mem of role clerk is left over"),
            Finding.of("role left_behind is left over"));
    assertThat(rehearsed.outcome("one identity").observations())
        .singleElement()
        .extracting(Observation::text)
        .asString()
        .contains("DROP ROLE left_behind;");
  }

  @Test
  void what_would_reach_beyond_our_databases_is_blocked_and_says_so() throws IOException {
    files.file("order.sql", "INSERT INTO orders VALUES (99);");
    phase(
        "CREATE ROLE teller LOGIN; GRANT SELECT ON orders TO teller; GRANT teller TO clerk;",
        """
        DO $$ BEGIN
          REVOKE ALL ON orders FROM teller;
          DROP ROLE teller;
        END $$;
        """,
        """
        actors: { clerk: { role: clerk } }
        traffic: { order: { actor: clerk, file: order.sql } }
        items: { One: { Backups can be restored: { restore: plain dump } } }
        """);

    Rehearsed rehearsed = rehearsed(false, false);

    String ofOurOwn = ". Rehearse it on one of our own: -Dgonogo.staging=embedded";
    assertThat(rehearsed.texts())
        .contains(
            "one backups-can-be-restored blocked: restoring a backup is not possible on a server"
                + " that is somebody else's: the roles and the database that it holds are there"
                + " already"
                + ofOurOwn,
            "one traffic blocked: comparing what the application does is not possible on a server"
                + " that is somebody else's: the copy without the deployment has the same roles,"
                + " and the deployment changes clerk"
                + ofOurOwn,
            "one rollback-back-sql blocked: dropping a role inside of DO or a function is not"
                + " possible on a server that is somebody else's: states of this run, which are"
                + " databases beside this one, still need it"
                + ofOurOwn);
    assertThat(rehearsed.verdict().word()).isNotEqualTo(Word.REHEARSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 17})
  void a_login_that_is_no_superuser_rehearses_what_its_deployer_may_do(int major) throws Exception {
    try (HostServer other = HostServer.start(major)) {
      other.execute("create role ci login createdb createrole");
      List<CatalogObject> asBefore = other.everything();
      files.file(
          "mine.sql",
          "SET ROLE deployer; CREATE TABLE mine (id int PRIMARY KEY); INSERT INTO mine VALUES (1);");
      files.file("one.sql", "ALTER TABLE mine ADD total int; CREATE ROLE left_behind;");
      files.file("back.sql", "ALTER TABLE mine DROP total;");
      files.document("# One\n- [ ] Mine exists\n");
      files.spec(
          """
          document: checklist.md
          staging:
            postgres: %d
            setup: mine.sql
            deploy as: { role: deployer, attributes: [CREATEROLE] }
          phases: { One: { deploy: one.sql, rollback: back.sql } }
          items: { One: { Mine exists: { tables: { present: mine } } } }
          """
              .formatted(major));

      Rehearsed rehearsed =
          Rehearsed.on(
              other.settings("ci"),
              Rehearsed.withoutStopPoints(files.plan()),
              folder.resolve("there"),
              false);

      assertThat(rehearsed.texts())
          .contains(
              "one deploy-one-sql passed: 2 statements",
              "one rollback-back-sql passed: 1 statement");
      assertThat(Rehearsed.text(rehearsed.outcome("one identity")))
          .isEqualTo(
              "blocked: comparing rows and large objects is not possible on a server that is"
                  + " somebody else's: the login is no superuser, so that some may be hidden from"
                  + " it. Rehearse it on one of our own: -Dgonogo.staging=embedded");
      assertThat(other.everything()).containsExactlyElementsOf(asBefore);
    }
  }

  @Test
  void every_stop_point_is_tried_but_those_that_bring_the_server_down() throws IOException {
    phase(
        """
        CREATE ROLE teller LOGIN;
        GRANT SELECT ON orders TO teller;
        ALTER TABLE orders ADD COLUMN paid boolean;
        """,
        """
        ALTER TABLE orders DROP COLUMN IF EXISTS paid;
        DO $$ BEGIN
          IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'teller') THEN
            REVOKE ALL ON orders FROM teller;
          END IF;
        END $$;
        DROP ROLE IF EXISTS teller;
        """,
        "");

    Rehearsed rehearsed = rehearsed(true, true);

    assertThat(Rehearsed.text(rehearsed.outcome("one stop-points")))
        .startsWith(
            """
            blocked: trying 6 stop points at which the server is killed is not possible on a server \
            that is somebody else's: it would end everybody's sessions. Rehearse it on one of our \
            own: -Dgonogo.staging=embedded
            restored from\
            """)
        .contains("rolled back twice", "deployed again with the same result");
    assertThat(Rehearsed.text(rehearsed.outcome("one deploy-again")))
        .isEqualTo("passed: the same catalog as after the first time");
  }
}
