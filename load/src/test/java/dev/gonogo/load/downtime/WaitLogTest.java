package dev.gonogo.load.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitLogTest {
  private static final String LOG =
      """
      1767225600.000 [1] LOG:  checkpoint starting: time
      1767225601.050 [100] LOG:  process 100 still waiting for RowExclusiveLock on relation 16401 of database 16384 after 50.000 ms
      1767225601.050 [100] DETAIL:  Process holding the lock: 7. Wait queue: 8, 100.
      1767225601.050 [100] STATEMENT:  insert into reservations
      \tvalues (1)
      1767225601.060 [101] LOG:  process 101 still waiting for ShareLock on transaction 733 after 60.000 ms
      1767225601.060 [101] DETAIL:  Processes holding the lock: 7, 9. Wait queue: 101.
      1767225601.060 [101] CONTEXT:  while updating tuple (0,1) in relation "slots"
      1767225603.000 [100] LOG:  process 100 acquired RowExclusiveLock on relation 16401 of database 16384 after 2000.000 ms
      1767225603.000 [102] LOG:  process 102 acquired ExclusiveLock on tuple (0,1) of relation 16402 of database 16384 after 70.500 ms
      2026-01-01 00:00:00.000 UTC [5] LOG:  process 5 acquired ExclusiveLock on relation 1 of database 2 after 70.500 ms
      """;

  @Test
  void each_wait_is_read_once_with_its_end_and_everybody_before_it() {
    assertThat(WaitLog.read(LOG))
        .isEqualTo(
            List.of(
                new Asked(
                    100,
                    16401,
                    Optional.of(TableLock.ROW_EXCLUSIVE),
                    Instant.ofEpochMilli(1767225601000L),
                    Instant.ofEpochMilli(1767225603000L),
                    true,
                    Set.of(7, 8)),
                new Asked(
                    101,
                    0,
                    Optional.empty(),
                    Instant.ofEpochMilli(1767225601000L),
                    Instant.ofEpochMilli(1767225601060L),
                    false,
                    Set.of(7, 9)),
                new Asked(
                    102,
                    16402,
                    Optional.empty(),
                    Instant.ofEpochMilli(1767225602929L).plusNanos(500_000),
                    Instant.ofEpochMilli(1767225603000L),
                    true,
                    Set.of())));
  }

  @Test
  void what_samples_have_seen_ends_when_the_log_says() {
    Asked sampled =
        new Asked(
            100,
            16401,
            Optional.of(TableLock.ROW_EXCLUSIVE),
            Instant.ofEpochMilli(1767225601003L),
            Instant.ofEpochMilli(1767225602990L),
            false,
            Set.of(7));

    List<Wait> waits = Waits.together(List.of(sampled), WaitLog.read(LOG), new Relations());

    assertThat(waits)
        .hasSize(2)
        .first()
        .isEqualTo(
            new Wait(
                100,
                "relation 16401",
                Optional.of(TableLock.ROW_EXCLUSIVE),
                new Span(
                    Instant.ofEpochMilli(1767225601003L), Instant.ofEpochMilli(1767225603000L)),
                Set.of(7)));
  }
}
