package dev.gonogo.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.StagingRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseBackupTest {
  private static final String NOTHING =
      "no table of database staging holds a row, so a backup of it proves nothing";

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 17, 18})
  void comes_back_with_what_was_written_meanwhile(int major) throws SQLException, IOException {
    try (BackedUp shop = new BackedUp(major)) {
      shop.execute(BackedUp.SHOP);

      Outcome outcome = shop.check("base backup", BackedUp.TRAFFIC);

      assertThat(outcome.message())
          .isEqualTo("restored in …, equal to what was backed up; 5 rows written since are lost");
      assertThat(outcome.observations())
          .filteredOn(seen -> !seen.name().equals("restored"))
          .extracting(Observation::text)
          .containsExactly(
              "sequence notes_id_seq stands at 36, stood at 5",
              """
              table                rows lost
              "Mixed Case"."Rest"  1
              "Log"                1
              notes                3""");
      assertThat(shop.leftFiles()).isEmpty();
    }
  }

  @Test
  void does_not_bring_back_unlogged_rows_and_is_timed() throws SQLException {
    try (BackedUp shop = new BackedUp(17)) {
      assertThat(shop.check("base backup", BackedUp.NONE).message()).isEqualTo(NOTHING);
      shop.execute("create table \"Empty\" (id int)");
      Outcome empty = shop.check("base backup", BackedUp.NONE);
      assertThat(empty.message()).isEqualTo(NOTHING);
      assertThat(empty.status()).isEqualTo(Status.VACUOUS);
      shop.execute(
          "create unlogged table \"Cache\" (id int primary key); insert into \"Cache\" values (7)");

      Outcome outcome = shop.check("{ backup: base backup, within: 0 ms }", BackedUp.NONE);

      assertThat(outcome.message())
          .isEqualTo(
              """
              restore takes longer than the 0 ms promised
              1 row of "Cache" is missing: 7""");
      assertThat(outcome.findings().get(0).expected()).isEqualTo("0 ms");
    }
  }

  @Test
  void is_not_given_by_every_server() throws SQLException, IOException {
    Map<String, String> parameters = Map.of("wal_level", "minimal", "max_wal_senders", "0");
    try (BackedUp shop =
        new BackedUp(new StagingRequest(17, parameters, "deployer", List.of(), "staging"))) {
      shop.execute("create table notes (id int)");

      Outcome outcome = shop.check("base backup", BackedUp.NONE);

      assertThat(outcome.findings())
          .containsExactly(
              Finding.of(
                  "the base backup cannot be taken: ERROR: replication slots can only be used if"
                      + " \"wal_level\" >= \"replica\""));
      assertThat(shop.leftFiles()).isEmpty();
    }
  }
}
