package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.RowChange;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that differ are found without moving their table. */
class LargeTablesTest {

  private static final String NUMBERS =
      "create table numbers as select n as id, n %% 7 as content from generate_series(1, %d) as n;";
  private static final String KEY = "alter table numbers add primary key (id)";

  @Test
  void three_rows_of_a_hundred_thousand() throws SQLException {
    TwoDatabases databases = TwoDatabases.with(NUMBERS.formatted(100_000) + KEY);
    databases.after("update numbers set content = -1 where id = 42");
    databases.after("delete from numbers where id = 99999");
    databases.after("insert into numbers values (100001, 0)");

    assertThat(databases.differences())
        .containsExactly(
            "1 row of numbers is missing: 99999",
            "1 row of numbers is left over: 100001",
            "1 row of numbers changed: 42");
  }

  @Test
  void so_many_that_parts_are_cut_twice() throws SQLException {
    TwoDatabases databases = TwoDatabases.with(NUMBERS.formatted(100_000) + KEY);
    databases.after("update numbers set content = -1 where id % 200 = 1");

    assertThat(databases.differences())
        .singleElement()
        .asString()
        .startsWith("500 rows of numbers changed: 1, 201, 401, ")
        .endsWith(", 3601, 3801 and 480 more");
  }

  @Test
  void without_a_key() throws SQLException {
    TwoDatabases databases = TwoDatabases.with(NUMBERS.formatted(50_000));
    databases.both("insert into numbers select 0, 0 from generate_series(1, 30000)");
    databases.after("update numbers set content = -1 where id in (5, 6)");
    databases.after(
        "delete from numbers where ctid in (select ctid from numbers where id = 0 limit 3)");

    assertThat(databases.differences())
        .containsExactly(
            "5 rows of numbers are missing and 2 are left over;"
                + " numbers has no primary key to name them");
  }

  @Test
  void where_all_rows_differ_only_some_are_transferred() throws SQLException {
    int all = Narrowing.MOST_ROWS + 50_000;
    TwoDatabases databases = TwoDatabases.with(NUMBERS.formatted(all) + KEY);
    databases.after("update numbers set content = content + 1");

    List<Difference> differences = databases.found(VolatileColumns.NONE);
    assertThat(differences).hasSize(1);
    Difference.Rows rows = (Difference.Rows) differences.get(0);
    assertThat(rows.change()).isEqualTo(RowChange.CHANGED);
    assertThat(rows.keys().exact()).isFalse();
    assertThat(rows.keys().count())
        .isBetween(Narrowing.MOST_ROWS * 9L / 10, (long) Narrowing.MOST_ROWS);
    assertThat(rows)
        .asString()
        .startsWith("at least " + rows.keys().count() + " rows of numbers changed: 1, ");
  }
}
