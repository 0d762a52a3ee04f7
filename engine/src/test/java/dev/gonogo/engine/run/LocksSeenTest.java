package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.database.LockMode;
import dev.gonogo.engine.database.Locks;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Locks as evidence, and the long ones in the message. */
class LocksSeenTest {
  private static final Outcome PASSED = Outcome.passed("12 statements");

  @Test
  void the_gravest_of_the_long_ones_is_in_the_message() {
    Locks locks =
        locks(
            held("learners", LockMode.SHARE_UPDATE_EXCLUSIVE, 90_000),
            held("reservations", LockMode.SHARE, 3_000),
            held("users", LockMode.ACCESS_EXCLUSIVE, 2_100),
            held("Orders", LockMode.ACCESS_EXCLUSIVE, 1_000),
            held("materials", LockMode.ACCESS_EXCLUSIVE, 999));

    assertThat(LocksSeen.in(PASSED, locks).message())
        .isEqualTo("12 statements; ACCESS EXCLUSIVE on public.users for 2.1 s");
    assertThat(LocksSeen.in(Outcome.of(Status.FAILED, "an error"), locks).message())
        .isEqualTo("an error");
    assertThat(LocksSeen.in(PASSED, locks).observations())
        .extracting(Observation::name, Observation::text)
        .containsExactly(
            tuple(
                "locks",
                """
                relation             lock                    held        from
                public.learners      SHARE UPDATE EXCLUSIVE  1 min 30 s  db/one.sql:7
                public.reservations  SHARE                   3 s         db/one.sql:7
                public.users         ACCESS EXCLUSIVE        2.1 s       db/one.sql:7
                public."Orders"      ACCESS EXCLUSIVE        1 s         db/one.sql:7
                public.materials     ACCESS EXCLUSIVE        999 ms      db/one.sql:7"""));
  }

  @Test
  void short_ones_and_those_that_hold_up_no_application_are_not() {
    Locks locks =
        locks(
            held("users", LockMode.SHARE_UPDATE_EXCLUSIVE, 5_000),
            held("orders", LockMode.ACCESS_EXCLUSIVE, 20));

    assertThat(LocksSeen.in(PASSED, locks).message()).isEqualTo("12 statements");
  }

  @Test
  void without_a_lock_nothing_is_told_and_an_error_always() {
    assertThat(LocksSeen.in(PASSED, locks())).isEqualTo(PASSED);
    assertThat(
            LocksSeen.in(PASSED, new Locks(List.of(), Optional.of("no more sessions")))
                .observations())
        .containsExactly(
            new Observation("locks", "the locks could not be watched: no more sessions"));
  }

  private static Locks locks(Locks.Held... held) {
    return new Locks(List.of(held), Optional.empty());
  }

  private static Locks.Held held(String table, LockMode mode, long milliseconds) {
    return new Locks.Held(
        new QualifiedName("public", table), mode, Duration.ofMillis(milliseconds), "db/one.sql:7");
  }
}
