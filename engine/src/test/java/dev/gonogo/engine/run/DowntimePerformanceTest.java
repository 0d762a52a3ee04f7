package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.script.PlacedStatement;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.testing.ChecklistFiles;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness of downtime and a check under load are handed. */
class DowntimePerformanceTest {
  private static final List<String> SEEN = new ArrayList<>();

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    SEEN.clear();
    files = new ChecklistFiles(folder);
    files.file("schema.sql", "CREATE TABLE orders (id int); ALTER TABLE orders OWNER TO deployer;");
    files.file("zero.sql", "CREATE ROLE app LOGIN; GRANT SELECT ON orders TO app;");
    files.file("zero.back.sql", "REVOKE ALL ON orders FROM app; DROP ROLE app;");
    files.file("one.sql", "ALTER TABLE orders ADD total int;\nCREATE INDEX i ON orders (total);");
    files.file("one.back.sql", "ALTER TABLE orders DROP total;");
    files.file("list.sql", "SELECT * FROM orders; SELECT 2");
    files.document("# Zero\n- [ ] Ready\n# One\n- [ ] Fast enough\n# After\n- [ ] Fast\n");
    files.spec(
        """
        document: checklist.md
        staging:
          setup: schema.sql
          deploy as: { role: deployer, attributes: [CREATEROLE] }
        actors:
          customer: { role: app, formerly: deployer, settings: { app.me: ":me" }, me: anna }
        traffic:
          list: { actor: customer, file: list.sql, feeder: { sql: "SELECT 1 AS me" } }
        traffic rate: 90/min
        phases:
          Zero: { deploy: zero.sql, rollback: zero.back.sql }
          One: { deploy: one.sql, rollback: one.back.sql, promise: { downtime: 2 s } }
        items:
          One: { Fast enough: { columns seen: [list] } }
          After: { Fast: { columns seen: [list] } }
        """);
  }

  @Test
  void a_witness_sees_every_statement_and_a_check_gets_servers_in_both_states() throws Exception {
    List<Outcome> outcomes =
        outcomes(DowntimePerformanceTest::watch, "one fast-enough", "one downtime", "after fast");

    assertThat(outcomes)
        .containsExactly(
            Outcome.passed(
                "before: id; now: id, total; short; 0 files in phase-one-step-fast-enough-columns-seen"),
            Outcome.passed("seen"),
            Outcome.passed(
                "before: id; now: id, total; short; 0 files in section-after-step-fast-columns-seen"));
    assertThat(SEEN)
        .containsExactly(
            "columns: id",
            "list: weight 1, app {app.me=anna}, logs in, [SELECT * FROM orders, SELECT 2], me [app.me]",
            "1.5/s",
            "longest PT2S",
            "DEPLOY",
            "one.sql:1",
            "one.sql:2",
            "ROLLBACK",
            "one.back.sql:1",
            "end",
            "closed");
  }

  @Test
  void a_script_that_fails_under_traffic_fails_the_step_with_what_was_seen() throws Exception {
    List<Outcome> outcomes = outcomes(scene -> new Failing(watch(scene)), "one downtime");

    assertThat(outcomes)
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.status()).isEqualTo(Status.FAILED);
              assertThat(outcome.message())
                  .startsWith("one.sql:2:1: ERROR 55P03: canceling statement due to lock timeout");
            });
    assertThat(SEEN).contains("end", "closed").doesNotContain("ROLLBACK");
  }

  @Test
  void where_the_machine_was_too_busy_it_is_deployed_once_more() throws Exception {
    List<Outcome> outcomes = outcomes(scene -> new Busy(watch(scene), 2), "one downtime");

    assertThat(outcomes)
        .containsExactly(
            Outcome.passed("seen")
                .with(
                    new Observation(
                        "attempts",
                        "3: before the last one this machine was too busy to say anything")));
    assertThat(SEEN).filteredOn("columns: id"::equals).as("each in the state before").hasSize(3);
  }

  @Test
  void where_it_is_too_busy_every_time_nothing_is_said() throws Exception {
    List<Outcome> outcomes = outcomes(scene -> new Busy(watch(scene), 3), "one downtime");

    assertThat(outcomes).extracting(Outcome::status).containsExactly(Status.VACUOUS);
    assertThat(SEEN).filteredOn("end"::equals).hasSize(3);
  }

  /** What is seen on a machine that is too busy the first times. */
  private record Busy(Witness.Watching watching, int times) implements Witness.Watching {
    @Override
    public ScriptWatch during(Witness.Part part) throws InterruptedException {
      return watching.during(part);
    }

    @Override
    public Witness.Sight end() throws SQLException, IOException, InterruptedException {
      Witness.Sight sight = watching.end();
      return SEEN.stream().filter("end"::equals).count() > times
          ? sight
          : new Witness.Sight(Outcome.of(Status.VACUOUS, "too busy"), true);
    }

    @Override
    public void close() {
      watching.close();
    }
  }

  /** What a statement says that waited too long for a lock. */
  private record Failing(Witness.Watching watching) implements Witness.Watching {
    @Override
    public ScriptWatch during(Witness.Part part) throws InterruptedException {
      watching.during(part);
      return new ScriptWatch() {
        @Override
        public void before(PlacedStatement statement, Connection session) throws SQLException {
          if (statement.number() == 2) {
            throw new SQLException("canceling statement due to lock timeout", "55P03");
          }
        }
      };
    }

    @Override
    public Witness.Sight end() throws SQLException, IOException, InterruptedException {
      return watching.end();
    }

    @Override
    public void close() {
      watching.close();
    }
  }

  /** What came of these steps, and of no more than they need. */
  private List<Outcome> outcomes(Witness witness, String... steps) throws IOException {
    Map<String, Class<? extends Check>> checks = new TreeMap<>(Checks.load().byWord());
    checks.put("columns seen", ColumnsSeen.class);
    Plan plan = files.plan(new Checks(checks, Optional.of(witness)));
    try (Run run = Rehearsed.begin(plan, folder.resolve("output"))) {
      return Stream.of(steps).map(step -> run.perform(Rehearsed.step(plan, step))).toList();
    }
  }

  private static Witness.Watching watch(Witness.Scene scene) throws SQLException {
    SEEN.add("columns: " + columns(scene.staging()));
    for (TrafficTransaction one : scene.transactions().on(scene.staging())) {
      SEEN.add(
          "%s: weight %d, %s %s, %s, %s, me %s"
              .formatted(
                  one.name(),
                  one.weight(),
                  one.actor().role(),
                  one.actor().settings(),
                  one.logsIn() ? "logs in" : "does not log in",
                  one.statements().stream().map(PlacedStatement::sql).toList(),
                  one.rows().orElseThrow().me()));
    }
    SEEN.add(scene.transactions().perSecond() + "/s");
    SEEN.add("longest " + scene.longest());
    return new Watching();
  }

  private static final class Watching implements Witness.Watching {
    @Override
    public ScriptWatch during(Witness.Part part) {
      SEEN.add(part.name());
      return new ScriptWatch() {
        @Override
        public void after(PlacedStatement statement, Connection session) {
          SEEN.add(statement.place());
        }
      };
    }

    @Override
    public Witness.Sight end() {
      SEEN.add("end");
      return new Witness.Sight(Outcome.passed("seen"), false);
    }

    @Override
    public void close() {
      SEEN.add("closed");
    }
  }

  @Doc("Which columns orders has, on both servers.")
  record ColumnsSeen(@Doc("Transactions.") List<String> transactions) implements LoadCheck {
    ColumnsSeen {
      transactions = List.copyOf(transactions);
    }

    @Shorthand
    static ColumnsSeen of(List<String> transactions) {
      return new ColumnsSeen(transactions);
    }

    @Override
    public Outcome check(LoadSite site) throws SQLException, IOException {
      assertThat(site.folder()).as("made once").isSameAs(site.folder());
      try (Staging before = site.startEarlier();
          Staging now = site.start();
          var kept = Files.list(site.folder())) {
        return Outcome.passed(
            "before: %s; now: %s; %s; %d files in %s"
                .formatted(
                    columns(before),
                    columns(now),
                    site.isShort() ? "short" : "full",
                    kept.count(),
                    site.folder().getFileName()));
      }
    }
  }

  private static String columns(Staging staging) throws SQLException {
    try (Connection session = staging.connectAsSuperuser();
        Statement statement = session.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute"
                    + " WHERE attrelid = 'orders'::regclass AND attnum > 0 AND NOT attisdropped")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
