package dev.gonogo.load.generator;

import static dev.gonogo.load.generator.Loads.TARGET;
import static dev.gonogo.load.generator.Loads.request;
import static dev.gonogo.load.generator.Loads.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.load.measured.Interval;
import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedLoadTest {
  @TempDir private Path results;

  @Test
  void a_server_that_stands_still_is_seen_although_its_users_wait() throws Exception {
    Measurements measured;
    try (Injection injection =
        Loads.start(
            workload(
                new Arrivals.Closed(3),
                6,
                request("r", 1, "select count(*), pg_sleep(0.01) from orders")),
            results)) {
      Stall.afterStart(injection);
      measured = injection.await();
    }

    Histogram service = measured.histogram(TARGET, "r", Part.SERVICE);
    assertThat(service.getTotalCount()).isBetween(300L, 1200L);
    assertThat(service.getValueAtPercentile(99)).isLessThan(500_000_000);
    Histogram response = measured.histogram(TARGET, "r", Part.RESPONSE);
    assertThat(response.getValueAtPercentile(99)).isGreaterThan(1_000_000_000);
    assertThat(response.getValueAtPercentile(50)).isLessThan(100_000_000);
    assertThat(measured.slow())
        .hasSize(3)
        .allSatisfy(slow -> assertThat(slow.response()).isGreaterThan(Duration.ofMillis(1500)));
    assertThat(measured.lag().getTotalCount()).isEqualTo(service.getTotalCount());
    assertThat(measured.throughput(TARGET, "r")).isEqualTo(service.getTotalCount() / 6.0);
  }

  @Test
  void two_targets_take_turns_in_blocks() {
    Target before = Loads.target("before", request("r", 1, "select pg_sleep(0.01)"));
    Target after = Loads.target("after", request("r", 1, "select pg_sleep(0.02)"));
    Workload workload = workload(new Arrivals.Closed(2), 4, List.of(before, after));

    Measurements measured;
    try (Injection injection = Loads.start(workload, results)) {
      measured = injection.await();
    }

    // A B B A A B B A, half a second each.
    assertThat(tenths(measured, "before"))
        .containsExactly(0, 1, 2, 3, 4, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 35, 36, 37, 38, 39);
    assertThat(tenths(measured, "after"))
        .containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34);
    assertThat(measured.blocks("before", "r", Part.SERVICE)).hasSize(4);
    assertThat(measured.blocks("after", "r", Part.SERVICE))
        .hasSize(4)
        .allSatisfy(block -> assertThat(block.getMinValue()).isGreaterThan(19_000_000));
    assertThat(measured.histogram("before", "r", Part.SERVICE).getMinValue())
        .isBetween(9_000_000L, 19_000_000L);
    assertThat(measured.throughput("before", "r"))
        .isGreaterThan(1.3 * measured.throughput("after", "r"));
    assertThat(measured.targets()).containsExactly("before", "after");
  }

  private static List<Integer> tenths(Measurements measured, String target) {
    return measured.intervals(target, "r").stream()
        .map(Interval::start)
        .map(start -> (int) (Duration.between(measured.start(), start).toMillis() / 100))
        .toList();
  }
}
