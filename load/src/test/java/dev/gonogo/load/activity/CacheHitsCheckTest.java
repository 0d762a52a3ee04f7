package dev.gonogo.load.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.StartedServer;
import dev.gonogo.load.testing.Written;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CacheHitsCheckTest {
  private static final Application APPLICATION =
      new Application(Path.of("."), Map.of(), Map.of(), Map.of());

  private static Staging staging;

  /** Blocks that are written for the first time are neither found nor read. */
  @BeforeAll
  static void start() throws SQLException {
    staging =
        StartedServer.with(
            Map.of("autovacuum", "off"),
            """
            create table "Used" (id int primary key);
            create table unused (id int);
            create table parted (id int) partition by range (id);
            create table part partition of parted for values from (0) to (100000);
            create schema empty;
            """);
    StartedServer.run(
        staging,
        """
        insert into "Used" select generate_series(1, 1000);
        insert into parted select generate_series(1, 1000);
        select pg_stat_force_next_flush();
        """);
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @Test
  void blocks_that_were_found_pass_with_the_part_of_all() {
    Outcome outcome = check("{ at least: 90%, of: all in public }");

    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.PASSED);
    assertThat(outcome.message())
        .matches("[\\d.]+% of [\\d,]+ blocks of 4 tables were in shared buffers, at least 90%");
    assertThat(outcome.observations().get(0).text()).contains("public.\"Used\"");
  }

  @Test
  void partitions_belong_to_their_table() {
    assertThat(check("{ at least: 90%, of: parted }").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void finds_that_too_few_blocks_were_found() {
    Outcome outcome = check("{ at least: 100%, of: [ '\"Used\"' ] }");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .matches(
            "less than 100% of the blocks asked for were in shared buffers: [\\d.]+% of [\\d,]+"
                + " blocks of 1 table");
    assertThat(outcome.findings().get(0).text())
        .isEqualTo("less than 100% of the blocks asked for were in shared buffers");
    assertThat(outcome.findings().get(0).expected()).isEqualTo("100%");
  }

  @Test
  void where_nothing_was_read_there_is_nothing_to_judge() {
    Outcome outcome = check("{ at least: 99%, of: unused }");

    assertThat(outcome.status()).isEqualTo(Status.VACUOUS);
    assertThat(outcome.message())
        .isEqualTo(
            "nothing was read of 1 table since the server was made: ask a server that is in use");
    assertThat(check("{ at least: 99%, of: all in empty }").message())
        .isEqualTo("there is no table in schema empty");
  }

  @Test
  void finds_the_table_that_is_not_there() {
    assertThat(check("{ at least: 99%, of: [ gone ] }").message())
        .isEqualTo("table gone is missing");
  }

  private static Outcome check(String written) {
    try (ReadOnlyDatabase database = new ReadOnlyDatabase(staging::connectAsSuperuser)) {
      return Written.check(CacheHitsCheck.class, written).check(database, APPLICATION);
    }
  }
}
