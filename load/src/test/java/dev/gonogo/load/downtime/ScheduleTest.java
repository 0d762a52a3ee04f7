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
  void what_begins_just_before_the_next_one_meets_it() {
    for (long now : new long[] {-30, 0, 1, 48, 49, 50, 99}) {
      Instant begin = at(now).plus(schedule.toNext(at(now)));

      assertThat(schedule.due(new Span(begin, begin.plusMillis(2)))).as("%d", now).isEqualTo(1);
      assertThat(schedule.toNext(at(now))).isLessThan(Duration.ofMillis(51));
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
