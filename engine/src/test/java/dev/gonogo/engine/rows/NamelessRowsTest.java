package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What names a row, and what is said where nothing does. */
class NamelessRowsTest {

  private static final String LOG = "create table log (line text)";

  @Test
  void rows_without_key_are_counted() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(LOG)
            .before("insert into log values ('a'), ('a'), ('a'), ('b'), (null)")
            .after("insert into log values ('a'), ('b'), ('c'), (null)");
    assertThat(databases.differences())
        .containsExactly(
            "2 rows of log are missing and 1 is left over; log has no primary key to name them");
  }

  @Test
  void rows_without_key_that_are_missing_only() throws SQLException {
    assertThat(TwoDatabases.with(LOG).before("insert into log values ('a')").differences())
        .containsExactly("1 row of log is missing; log has no primary key to name them");
  }

  @Test
  void rows_without_key_that_are_left_over_only() throws SQLException {
    assertThat(
            TwoDatabases.with(LOG)
                .both("insert into log values ('a')")
                .after("insert into log values ('a'), (null)")
                .differences())
        .containsExactly("2 rows of log are left over; log has no primary key to name them");
  }

  @Test
  void a_table_without_columns_has_rows_too() throws SQLException {
    assertThat(
            TwoDatabases.with("create table t ()")
                .after("insert into t default values")
                .differences())
        .containsExactly("1 row of t is left over; t has no primary key to name them");
  }

  @Test
  void a_unique_index_of_columns_that_are_never_null_names_rows() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create table t (a int unique, b int not null, c int not null, d int not null, e text);
            create unique index on t (b) where b > 0;
            create unique index on t ((c + 1));
            create unique index by_c_and_d on t (c desc, d) include (e);
            insert into t values (1, 2, 3, 4, 'x');
            """);
    assertThat(databases.after("update t set e = 'y'").differences())
        .containsExactly("1 row of t changed: (3, 4)");
  }

  @Test
  void the_primary_key_comes_first() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create table t (short int not null unique, a int, b int, primary key (b, a));
            insert into t values (1, 2, 3);
            """);
    assertThat(databases.after("update t set short = 4").differences())
        .containsExactly("1 row of t changed: (3, 2)");
  }

  @Test
  void a_key_that_is_another_one_names_no_row() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with("create table t (a int not null, b int not null, c int)")
            .before("alter table t add primary key (a)")
            .after("alter table t add primary key (b)")
            .both("insert into t values (1, 2, 3)")
            .after("update t set c = 4");
    assertThat(databases.differences())
        .containsExactly(
            "1 row of t is missing and 1 is left over;"
                + " the key of t is not what it was, so it cannot name them");
  }

  @Test
  void a_key_that_is_not_compared_names_no_row() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with("create table t (id uuid primary key, n int)")
            .both("insert into t select gen_random_uuid(), n from generate_series(1, 5) as n")
            .after("update t set n = 9 where n = 3");
    assertThat(databases.differencesBut("t", "id"))
        .containsExactly(
            "1 row of t is missing and 1 is left over;"
                + " the key of t has a column that is not compared, so it cannot name them");
  }
}
