package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.TimeLine;
import dev.gonogo.engine.script.ScriptException;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.PlayedScripts;
import dev.gonogo.load.testing.StartedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a real server, the real injector, scripts of which some are guilty. */
class DowntimeWitnessTest {
  private static Staging staging;

  @TempDir private Path folder;

  private Duration longest = Duration.ofSeconds(1);

  @BeforeAll
  static void start() throws SQLException {
    staging =
        StartedServer.with(
            Map.of("log_line_prefix", "", "deadlock_timeout", "10s", "autovacuum", "off"),
            """
            create table reservations (id bigserial primary key, slot int, note text);
            insert into reservations (slot, note)
              select n, md5(n::text) from generate_series(1, 500000) as n;
            create table slots (id int primary key, taken int not null default 0);
            insert into slots (id) select generate_series(1, 100);
            """);
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @BeforeEach
  void writeTraffic() throws IOException {
    Files.writeString(folder.resolve("book.sql"), "insert into reservations (slot) values (1);");
    Files.writeString(folder.resolve("look.sql"), "select count(*) from slots;");
  }

  @Test
  void a_deployment_that_holds_up_nobody_passes() throws Exception {
    Outcome outcome =
        deploy(
            "create index concurrently reservations_slot on reservations (slot);",
            "drop index concurrently reservations_slot; select pg_sleep(0.1);");

    assertThat(outcome.message())
        .matches(
            "no request failed, and none took longer than \\d+ ms of the 1 s allowed, in \\d+"
                + " requests while deploying and \\d+ while rolling back");
    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    TimeLine line = timeLine(outcome);
    assertThat(line.slots()).hasSizeGreaterThan(20).anyMatch(slot -> slot.requests() >= 10);
    assertThat(line.spans())
        .anyMatch(span -> span.text().startsWith("deploy.sql:1 (create index concurrently"));
    assertThat(outcome.observations().get(1).text())
        .contains("book a slot    before  ", "look at slots  while rolling back  ");
    assertThat(outcome.observations().get(3).text())
        .matches("embedded PostgreSQL 17\\S+( \\(.*\\))?: [\\d.]+ of \\d+ cores, \\d+ MB");
    assertThat(outcome.observations().get(4).files()).isNotEmpty();
  }

  @Test
  void a_blocking_index_and_a_table_that_is_rewritten_on_the_way_back_are_named() throws Exception {
    longest = Duration.ofMillis(200);

    Outcome outcome =
        deploy(
            "\ncreate index reservations_note on reservations (md5(md5(md5(note))));",
            """
            alter table reservations alter column slot type bigint;
            drop index reservations_note;
            """);

    String waited =
        " held a lock on reservations for \\S+ m?s: requests .*\"book a slot\".* waited up to \\S+"
            + " m?s, longer than the 200 ms of \"downtime\"";
    assertThat(ofLocks(outcome.message().lines()).collect(Collectors.joining("\n")))
        .matches(
            "deploy.sql:2 \\(create index reservations_note .*\\)"
                + waited
                + "\nrollback.sql:1 \\(alter table reservations alter .*\\)"
                + waited);
    assertThat(ofLocks(outcome.findings().stream().map(Finding::text)).findFirst().orElseThrow())
        .matches(
            "deploy.sql:2 \\(create index reservations_note .*\\) holds a lock on reservations for"
                + " longer than requests may wait");
    assertThat(timeLine(outcome).spans())
        .extracting(TimeLine.Span::kind)
        .contains(TimeLine.Kind.STALL, TimeLine.Kind.LOCK, TimeLine.Kind.STATEMENT);
  }

  /** Without what a machine that others use as well did to requests beside. */
  private static Stream<String> ofLocks(Stream<String> lines) {
    return lines.filter(line -> !line.startsWith("no lock was seen"));
  }

  @Test
  void a_statement_behind_a_long_transaction_is_named_with_that() throws Exception {
    try (Connection report =
            DriverManager.getConnection(staging.url("deployer") + "&ApplicationName=report");
        Statement statement = report.createStatement()) {
      report.setAutoCommit(false);
      statement.execute("select count(*) from slots");
      Thread end = new Thread(() -> endLater(report));

      Outcome outcome =
          deploy(
              "alter table slots add column gone int;", "alter table slots drop column gone;", end);

      end.join();
      assertThat(outcome.message())
          .matches(
              "deploy.sql:1 \\(alter table slots add .*\\) waited [\\d.]+ s for the transaction of"
                  + " process \\d+ \\(application \"report\"\\), and everything behind it on slots"
                  + " waited too: requests .*\"look at slots\" waited up to [\\d.]+ s, longer than"
                  + " the 1 s of \"downtime\"");
      assertThat(outcome.findings())
          .singleElement()
          .extracting(Finding::text)
          .asString()
          .startsWith("deploy.sql:1 (alter table slots add")
          .endsWith(
              "waits for a transaction of application \"report\", and requests wait behind it for"
                  + " longer than they may");
    }
  }

  @Test
  void a_lock_that_a_transaction_keeps_is_named_with_its_end() throws Exception {
    Outcome outcome =
        deploy(
            """
            begin;
            select count(*) from slots;
            lock table slots;
            select pg_sleep(3);
            commit;
            """,
            "create table gone (); drop table gone;");

    assertThat(outcome.message())
        .matches(
            "deploy.sql:3 \\(lock table slots\\) took a lock on slots, which was held until"
                + " deploy.sql:5 \\(commit\\), for 3(\\.\\d)? s: requests .*\"look at slots\" waited"
                + " up to [23](\\.\\d)? s, longer than the 1 s of \"downtime\"");
    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "deploy.sql:3 (lock table slots) holds a lock on slots for longer than requests may"
                    + " wait",
                "1 s",
                outcome.findings().get(0).actual()));
  }

  @Test
  void requests_that_fail_with_what_was_deployed_are_told() throws Exception {
    Outcome outcome =
        deploy(
            "alter table slots rename to places; select pg_sleep(0.1);",
            "alter table places rename to slots; select pg_sleep(0.1);");

    assertThat(outcome.message())
        .matches(
            "requests \"look at slots\" failed while deploying with SQLSTATE 42P01 \\(relation"
                + " \"slots\" does not exist\\), \\d+ times; first .* deploy.sql:1 .*");
    assertThat(outcome.findings().get(0).text())
        .isEqualTo("requests \"look at slots\" fail with SQLSTATE 42P01 while deploying");
  }

  private static TimeLine timeLine(Outcome outcome) {
    return Objects.requireNonNull(outcome.observations().get(0).timeLine());
  }

  private static void endLater(Connection report) {
    try {
      Thread.sleep(1_600);
      report.rollback();
    } catch (SQLException | InterruptedException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private Outcome deploy(String deploy, String rollback) throws Exception {
    return deploy(deploy, rollback, new Thread(() -> {}));
  }

  /** With something that begins when deploying does. */
  private Outcome deploy(String deploy, String rollback, Thread meanwhile) throws Exception {
    Files.writeString(folder.resolve("deploy.sql"), deploy);
    Files.writeString(folder.resolve("rollback.sql"), rollback);
    try (Witness.Watching watching = new DowntimeWitness().begin(scene())) {
      ScriptWatch deploying = watching.during(Witness.Part.DEPLOY);
      meanwhile.start();
      run("deploy.sql", deploying);
      run("rollback.sql", watching.during(Witness.Part.ROLLBACK));
      return watching.end().outcome();
    }
  }

  private Witness.Scene scene() throws IOException {
    return new Witness.Scene(
        staging,
        new PlayedScripts(
            folder, Map.of("book a slot", "book.sql", "look at slots", "look.sql"), 100),
        longest,
        Files.createDirectories(folder.resolve("files")),
        StartedServer.workspace().resolve("load"),
        told -> {});
  }

  private void run(String script, ScriptWatch watch) throws SQLException, ScriptException {
    try (Connection session = staging.connect("deployer")) {
      new ScriptRunner(folder).run(Path.of(script), session, watch);
    }
  }
}
