package dev.gonogo.engine.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedRowsTest {
  private static final String SCHEMA =
      """
      drop schema if exists varied cascade;
      create schema varied;
      create table varied."Orders" (
        id int primary key,
        note text,
        amount numeric(12, 2) not null check (amount >= 0),
        small smallint, medium integer, big bigint, ratio double precision,
        paid boolean not null, due date, at timestamptz, extra jsonb, code uuid,
        twice int generated always as (id * 2) stored,
        label varchar(3));
      insert into varied."Orders" (id, amount, paid) select n, n, true from generate_series(1, 50) n;
      """;

  private static String rows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(o::text, chr(10) order by id) from varied.\"Orders\" o")) {
      row.next();
      return row.getString(1);
    }
  }

  private static int vary(Connection connection, int major, long seed) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SCHEMA);
    }
    try (ReadOnlyDatabase database =
        new ReadOnlyDatabase(() -> TestServer.connect(major, "generated_rows"))) {
      return GeneratedRows.vary(connection, database.catalog(), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void a_seed_gives_the_same_rows_the_same_values_and_another_one_others(int major)
      throws SQLException {
    try (Connection connection = TestServer.connect(major, "generated_rows")) {
      assertThat(vary(connection, major, 1)).isBetween(10, 36);
      String once = rows(connection);
      vary(connection, major, 1);
      String again = rows(connection);
      vary(connection, major, 2);

      assertThat(again).isEqualTo(once);
      assertThat(rows(connection)).isNotEqualTo(once);
      assertThat(once.lines().filter(row -> row.matches("\\(\\d+,,\\d+\\.00.*"))).isNotEmpty();
    }
  }

  @Test
  void keys_and_what_constraints_refuse_stay() throws SQLException {
    try (Connection connection = TestServer.connect(17, "generated_rows");
        Statement statement = connection.createStatement()) {
      for (int seed = 0; seed < 5; seed++) {
        vary(connection, 17, seed);
        try (ResultSet row =
            statement.executeQuery(
                "select count(*), min(amount) >= 0 from varied.\"Orders\" where id between 1 and 50 and twice = id * 2")) {
          row.next();
          assertThat(row.getInt(1)).isEqualTo(50);
          assertThat(row.getBoolean(2)).isTrue();
        }
      }
    }
  }

  @Test
  void traffic_is_drawn_by_its_shares_and_the_seed() {
    Map<String, Integer> shares = Map.of("often", 95, "seldom", 5);

    List<String> drawn = GeneratedTraffic.of(shares, 1_000, 42);

    assertThat(drawn).hasSize(1_000).contains("often", "seldom");
    assertThat(drawn.stream().filter("seldom"::equals).count()).isBetween(20L, 90L);
    assertThat(GeneratedTraffic.of(shares, 1_000, 42)).isEqualTo(drawn);
    assertThat(GeneratedTraffic.of(Map.of(), 3, 42)).isEmpty();
  }
}
