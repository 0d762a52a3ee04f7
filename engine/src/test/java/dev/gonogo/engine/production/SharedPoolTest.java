package dev.gonogo.engine.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.address.WrittenUrl;
import dev.gonogo.engine.database.Proofs;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.ReadingRules;
import dev.gonogo.engine.testing.PgBouncer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Beside an application that writes in the very session that we read in. */
class SharedPoolTest {
  private static final String ROLE = "gonogo_shared_pool";

  @Test
  void what_an_application_has_written_before_in_the_same_session_is_not_ours() throws Exception {
    try (PgBouncer pooler = PgBouncer.start("", ROLE);
        Connection superuser = pooler.connect("shared_pool");
        Statement administration = superuser.createStatement()) {
      administration.execute("CREATE ROLE " + ROLE + " LOGIN");
      administration.execute("CREATE TABLE written (process int)");
      administration.execute("GRANT SELECT, INSERT, DELETE ON written TO " + ROLE);
      Proofs proofs = new Proofs();
      try (Connection application =
              DriverManager.getConnection(
                  "jdbc:"
                      + pooler.url("", "shared_pool").replace("//@", "//")
                      + "&prepareThreshold=0&user="
                      + ROLE);
          Statement statement = application.createStatement();
          ReadOnlyDatabase ours =
              new ReadOnlyDatabase(server(pooler), ReadingRules.STAGING, proofs)) {
        for (int i = 1; i <= 50; i++) {
          statement.execute(
              "INSERT INTO written SELECT pg_backend_pid() FROM generate_series(1, 3)");
          if (i % 5 == 0) {
            statement.execute("DELETE FROM written WHERE ctid = (SELECT min(ctid) FROM written)");
          }
          assertThat(
                  ours.query(
                          "SELECT count(DISTINCT process), min(process) = pg_backend_pid() FROM written")
                      .rows())
              .containsExactly(List.of("1", "t"));
        }
      }
      assertThat(proofs.totals().transactions()).isEqualTo(50);
      assertThat(proofs.totals().written()).isEmpty();
      assertThat(proofs.totals().notObtained()).isEmpty();
      administration.execute("DROP TABLE written; DROP ROLE " + ROLE);
    }
  }

  private static ProductionServer server(PgBouncer pooler) {
    return new ProductionServer(
        WrittenUrl.read("URL", pooler.url(ROLE, "shared_pool"), Optional.empty()),
        false,
        Duration.ofSeconds(10),
        new SentStatements());
  }
}
