package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private final Schedule schedule = new Schedule(FIRST, 20);

  @Test
  void requests_are_due_evenly() {
    assertThat(schedule.due(new Span(at(0), at(1_000)))).isEqualTo(20);
    assertThat(schedule.due(new Span(at(51), at(99)))).isZero();
    assertThat(schedule.due(new Span(at(99), at(101)))).isEqualTo(1);
  }

  @Test
  void the_next_one_is_not_before_a_moment() {
    assertThat(schedule.next(at(-30))).isEqualTo(at(0));
    assertThat(schedule.next(at(0))).isEqualTo(at(0));
    assertThat(schedule.next(at(1))).isEqualTo(at(50));
    assertThat(schedule.next(at(50))).isEqualTo(at(50));
    assertThat(schedule.next(at(99))).isEqualTo(at(100));
  }

  @Test
  void what_begins_just_before_the_next_one_meets_it_at_every_rate() {
    for (double rate : new double[] {0.3, 7, 20, 333.3}) {
      Schedule any = new Schedule(FIRST, rate);
      for (long now = 0; now < 500; now += 7) {
        Instant due = any.next(at(now));

        assertThat(any.due(new Span(due.minusNanos(1_000), due.plusNanos(1_000))))
            .as("%s/s at %d", rate, now)
            .isEqualTo(1);
      }
    }
  }

  @Test
  void a_rate_that_meets_every_such_time_is_known() {
    assertThat(Schedule.needed(Duration.ofMillis(12))).isEqualTo(84);
    assertThat(Schedule.needed(Duration.ZERO)).isEqualTo(1_000_000);
  }

  private static Instant at(long milliseconds) {
    return FIRST.plusMillis(milliseconds);
  }
}
