package dev.gonogo.load.generator;

import static dev.gonogo.load.generator.Loads.TARGET;
import static dev.gonogo.load.generator.Loads.answer;
import static dev.gonogo.load.generator.Loads.request;
import static dev.gonogo.load.generator.Loads.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.load.measured.ErrorCount;
import dev.gonogo.load.measured.Interval;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.testing.TestServer;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenLoadTest {
  private static final String NOTE =
      "insert into seen (role, customer, note)"
          + " values (current_user, current_setting('app.customer', true), '%s')";

  @TempDir private Path results;

  @AfterEach
  void forget() {
    TestServer.execute("truncate seen");
  }

  @Test
  void a_constant_rate_sends_shares_as_actors_with_feeders_and_goes_on_after_errors()
      throws Exception {
    Feeder customers =
        new Feeder(List.of("app.customer"), List.of(List.of("c1"), List.of("c2"), List.of("c3")));
    Request mine =
        new Request(
            "my orders",
            6,
            Login.to(TestServer.staging(), "shop"),
            Optional.of("reader"),
            Map.of("app.word", "x"),
            List.of(NOTE.formatted("actor"), "select count(*) / (count(*) - 99) from orders"),
            Optional.of(customers));
    Request nobodys = request("nobody's", 3, NOTE.formatted("login"));
    Request wrong = request("wrong", 1, NOTE.formatted("wrong"), "select 1 / 0");
    List<Progress> told = Collections.synchronizedList(new ArrayList<>());

    Measurements measured;
    try (Injection injection =
        Loads.start(workload(new Arrivals.Constant(200), 3, mine, nobodys, wrong), results)) {
      injection.progress(told::add);
      Instant start = injection.awaitStart();
      measured = injection.await();
      assertThat(measured.start()).isEqualTo(start.plusMillis(500));
    }

    // 600 are measured and 100 are warm-up; each share within five standard deviations.
    long answered = count(measured, "my orders");
    assertThat(answered).isBetween(300L, 420L);
    assertThat(count(measured, "nobody's")).isBetween(124L, 236L);
    assertThat(count(measured, "wrong")).isZero();
    long failed = measured.histogram(TARGET, "wrong", Part.FAILED).getTotalCount();
    assertThat(answered + count(measured, "nobody's") + failed).isEqualTo(600);
    assertThat(measured.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.request()).isEqualTo("wrong");
              assertThat(error.sqlState()).isEqualTo("22012");
              assertThat(error.first()).isEqualTo("ERROR: division by zero");
              assertThat(error.count()).isEqualTo(failed);
              assertThat(error.firstAt()).isAfterOrEqualTo(measured.start());
            });
    // What an actor set is gone with its transaction, and so is what failed.
    assertThat(
            answer(
                "select string_agg(distinct role || customer, ',' order by role || customer)"
                    + " from seen where note = 'actor'"))
        .isEqualTo("readerc1,readerc2,readerc3");
    assertThat(
            answer(
                "select max(n) - min(n) from (select count(*) as n from seen"
                    + " where note = 'actor' group by customer) as each"))
        .isIn("0", "1");
    assertThat(
            answer(
                "select string_agg(distinct role || coalesce(customer, ''), ',')"
                    + " from seen where note = 'login'"))
        .isEqualTo("shop");
    assertThat(answer("select count(*) from seen where note = 'wrong'")).isEqualTo("0");
    assertThat(Integer.parseInt(answer("select count(*) from seen where note = 'actor'")))
        .as("with the warm-up")
        .isBetween((int) answered + 30, (int) answered + 90);

    assertThat(measured.throughput(TARGET, "my orders")).isEqualTo(answered / 3.0);
    assertThat(measured.lag().getTotalCount()).isEqualTo(600 - failed);
    assertThat(measured.blocks(TARGET, "my orders", Part.SERVICE))
        .hasSize(6)
        .extracting(Histogram::getTotalCount)
        .allSatisfy(count -> assertThat(count).isBetween(30L, 90L));
    assertThat(measured.duration()).isEqualTo(Duration.ofSeconds(3));
    assertThat(told).isNotEmpty();
    assertThat(told.get(told.size() - 1).sent()).isGreaterThan(100);
    assertThat(told.get(told.size() - 1).errors()).isPositive();
    assertThat(measured.files())
        .extracting(file -> results.relativize(file).toString())
        .contains("injector-0.hlog", "injector-0.json", "injector-0.log", "workload.json")
        .anyMatch(file -> file.startsWith("gatling-0") && file.endsWith("simulation.log"));
  }

  @Test
  void a_ramp_sends_more_and_more() {
    Measurements measured;
    try (Injection injection =
        Loads.start(
            workload(new Arrivals.Ramp(20, 180), 2, request("r", 1, "select 1")), results)) {
      measured = injection.await();
    }

    assertThat(count(measured, "r")).isEqualTo(200);
    List<Histogram> blocks = measured.blocks(TARGET, "r", Part.RESPONSE);
    assertThat(blocks).extracting(Histogram::getTotalCount).containsExactly(20L, 40L, 60L, 80L);
  }

  @Test
  void a_server_that_stands_still_is_seen_in_every_request_that_was_due() throws Exception {
    Measurements measured;
    try (Injection injection =
        Loads.start(
            workload(new Arrivals.Constant(200), 6, request("r", 1, "select count(*) from orders")),
            results)) {
      Stall.afterStart(injection);
      measured = injection.await();
    }

    Histogram response = measured.histogram(TARGET, "r", Part.RESPONSE);
    assertThat(response.getTotalCount()).isEqualTo(1200);
    assertThat(response.getValueAtPercentile(99)).isGreaterThan(1_000_000_000);
    assertThat(response.getValueAtPercentile(50)).isLessThan(500_000_000);
    assertThat(measured.histogram(TARGET, "r", Part.SERVICE).getValueAtPercentile(95))
        .as("only those that were being served: 8 of 1200")
        .isLessThan(500_000_000);
    assertThat(measured.histogram(TARGET, "r", Part.POOL).getMaxValue())
        .isGreaterThan(1_000_000_000);
    // Those that were due in the first 1.5 of the 2 seconds.
    assertThat(measured.slowCount()).isBetween(200L, 500L);
    assertThat(measured.slow()).hasSize((int) measured.slowCount());
    assertThat(measured.slow().get(0).response())
        .isBetween(Duration.ofMillis(1500), Duration.ofMillis(2600));
    assertThat(measured.slow().get(0).sqlState()).isEmpty();
    assertThat(measured.intervals(TARGET, "r"))
        .hasSize(60)
        .extracting(Interval::longest)
        .filteredOn(longest -> longest.toMillis() > 1000)
        .hasSizeBetween(8, 14);
    assertThat(measured.errors()).isEmpty();
  }

  @Test
  void a_prepared_statement_that_a_deployment_invalidates_fails_once_on_every_connection() {
    Measurements measured;
    try (Injection injection =
        Loads.start(
            workload(
                new Arrivals.Constant(200), 3, request("r", 1, "select 1", "select * from seen")),
            results)) {
      injection.awaitStart();
      Stall.sleep(1500);
      TestServer.execute("alter table seen add column more int");
      measured = injection.await();
    }

    // As an application sees it that prepares its statements and works in transactions.
    assertThat(measured.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.sqlState()).isEqualTo("0A000");
              assertThat(error.first()).isEqualTo("ERROR: cached plan must not change result type");
              assertThat(error.count()).isBetween(1L, 8L);
            });
    List<Interval> line = measured.intervals(TARGET, "r");
    assertThat(line.subList(20, line.size()))
        .allSatisfy(interval -> assertThat(interval.failed()).isZero());
  }

  @Test
  void lost_connections_are_errors_and_are_opened_again() {
    Measurements measured;
    try (Injection injection =
        Loads.start(
            workload(new Arrivals.Constant(400), 4, request("r", 1, "select 1")), results)) {
      injection.awaitStart();
      Stall.sleep(1000);
      TestServer.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'shop'");
      Stall.sleep(500);
      TestServer.staging().discard(TestServer.staging().save("restarted"));
      measured = injection.await();
    }

    long failed = measured.histogram(TARGET, "r", Part.FAILED).getTotalCount();
    assertThat(count(measured, "r") + failed).isEqualTo(1600);
    assertThat(measured.errors())
        .extracting(ErrorCount::sqlState)
        .contains("57P01")
        .allMatch(state -> state.startsWith("57P") || state.startsWith("08"));
    assertThat(measured.errors().stream().mapToLong(ErrorCount::count).sum()).isEqualTo(failed);
    List<Interval> line = measured.intervals(TARGET, "r");
    assertThat(line.subList(line.size() - 5, line.size()))
        .allSatisfy(interval -> assertThat(interval.failed()).isZero())
        .allSatisfy(interval -> assertThat(interval.answered()).isEqualTo(40));
  }

  private static long count(Measurements measured, String request) {
    return measured.histogram(TARGET, request, Part.RESPONSE).getTotalCount();
  }
}
