package dev.gonogo.load.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void a_constant_rate_is_even_from_the_warm_up_to_the_end() {
    Schedule schedule = new Schedule(200, 200, 1, 2);

    assertThat(schedule.count()).isEqualTo(600);
    for (int number = 0; number < 600; number++) {
      assertThat(schedule.nanos(number)).isCloseTo(number * SECOND / 200, within(2L));
    }
  }

  @Test
  void a_ramp_has_the_rates_it_was_given_at_both_ends() {
    Schedule schedule = new Schedule(100, 300, 1, 4);

    assertThat(schedule.count()).isEqualTo(900);
    assertThat(requests(schedule, 0, 1)).as("warm-up").isEqualTo(100);
    assertThat(requests(schedule, 1, 2)).isBetween(124L, 126L);
    assertThat(requests(schedule, 4, 5)).isBetween(274L, 276L);
    assertThat(schedule.nanos(899)).isLessThan(5 * SECOND);
  }

  @Test
  void a_ramp_may_go_down_and_begin_without_a_warm_up() {
    Schedule schedule = new Schedule(300, 1, 0, 2);

    assertThat(schedule.count()).isEqualTo(301);
    assertThat(schedule.nanos(0)).isZero();
    assertThat(requests(schedule, 0, 1)).isBetween(225L, 227L);
    assertThat(schedule.nanos(300)).isLessThan(2 * SECOND);
  }

  private static long requests(Schedule schedule, long from, long to) {
    return LongStream.range(0, schedule.count())
        .map(schedule::nanos)
        .filter(nanos -> nanos >= from * SECOND && nanos < to * SECOND)
        .count();
  }
}
