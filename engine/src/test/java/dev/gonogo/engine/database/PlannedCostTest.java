package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannedCostTest {
  private static final int MAJOR = TestServer.DEFAULT_MAJOR;
  private static final String READ =
      "SELECT string_agg(relname || ' ' || seq_scan, ', ' ORDER BY relname) FROM pg_stat_user_tables";

  @Test
  void what_costs_too_much_is_not_run() throws SQLException {
    ReadingRules frugal =
        new ReadingRules(
            Duration.ofSeconds(30),
            Optional.empty(),
            Optional.of(1000.0),
            Optional.empty(),
            Map.of(),
            Contents.SHOWN);
    try (Connection session = TestServer.connect(MAJOR, "planned_cost");
        Statement statement = session.createStatement()) {
      statement.execute("CREATE TABLE cheap AS SELECT 1 AS id");
      statement.execute("CREATE TABLE dear (id) AS SELECT generate_series(1, 100000)");
      statement.execute("ANALYZE");
      try (ReadOnlyDatabase database =
          new ReadOnlyDatabase(
              () -> TestServer.connect(MAJOR, "planned_cost"), frugal, new Proofs())) {
        ask(database);
      }

      // A session reports what it has counted before it is gone.
      String sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'planned_cost'";
      while (!text(sessions, statement).equals("1")) {
        Thread.onSpinWait();
      }
      assertThat(text(READ, statement)).isEqualTo("cheap 1, dear 0");
    }
  }

  private static void ask(ReadOnlyDatabase database) {
    assertThatThrownBy(() -> database.query("SELECT count(*) FROM dear"))
        .hasMessage(
            "the planner expects this query to cost 1698, which is more than 1000. Make it cheaper, or raise \"cost ceiling\" under \"production\" in the spec file");
    assertThatThrownBy(() -> database.query("WITH a AS (TABLE dear) SELECT * FROM a"))
        .hasMessageStartingWith("the planner expects this query to cost 1448, which is more");
    assertThat(database.query("SELECT id FROM cheap").rows()).containsExactly(List.of("1"));
    assertThat(database.query("SHOW work_mem").rows()).hasSize(1);
    assertThat(database.query("EXPLAIN SELECT count(*) FROM dear").rows()).isNotEmpty();
  }

  private static String text(String query, Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
