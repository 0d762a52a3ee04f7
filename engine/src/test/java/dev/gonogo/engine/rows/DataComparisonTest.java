package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DataComparisonTest {

  private static final String RESERVATIONS =
      """
      create table reservations (id int primary key, title text, price numeric, at timestamptz);
      insert into reservations
        select n, 'lesson ' || n, n * 1.5, '2025-01-01 12:00+00' from generate_series(1, 100) as n;
      """;

  @Test
  void equal_data_in_another_physical_order_is_equal() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with("create table t (id int primary key, name text); create table u (n int)")
            .before("insert into t values (1, 'a'), (2, 'b'); insert into u values (1), (1), (2)")
            .after("insert into t values (2, 'b'), (9, 'x'), (1, 'a'); delete from t where id = 9")
            .after("insert into u values (2), (1), (1)")
            .after("vacuum full u");
    assertThat(databases.differences()).isEmpty();
  }

  @Test
  void rows_that_changed() throws SQLException {
    assertThat(
            TwoDatabases.with(RESERVATIONS)
                .after("update reservations set title = 'x' where id in (99, 17, 42)")
                .differences())
        .containsExactly("3 rows of reservations changed: 17, 42, 99");
  }

  @Test
  void one_row_that_is_missing_and_two_that_are_left_over() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with("create table users (name text primary key)")
            .before("insert into users values ('user_aiko'), ('user_ben')")
            .after("insert into users values ('user_ben'), ('z'), ('user_chloé')");
    assertThat(databases.differences())
        .containsExactly(
            "1 row of users is missing: user_aiko", "2 rows of users are left over: user_chloé, z");
  }

  @Test
  void of_many_keys_twenty_are_named() throws SQLException {
    assertThat(
            TwoDatabases.with(RESERVATIONS)
                .after("update reservations set price = 0 where id <= 25")
                .differences())
        .containsExactly(
            "25 rows of reservations changed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,"
                + " 16, 17, 18, 19, 20 and 5 more");
  }

  @Test
  void a_table_that_was_emptied() throws SQLException {
    assertThat(
            TwoDatabases.with("create table t (id int primary key); insert into t values (1), (2)")
                .after("truncate t")
                .differences())
        .containsExactly("2 rows of t are missing: 1, 2");
  }

  @Test
  void composite_keys_quoted_names_and_quotes_in_keys() throws SQLException {
    assertThat(
            TwoDatabases.with(
                    """
                    create schema "My.App";
                    create table "My.App"."Order{key}" ("No" int, "it's" text, "{key}" text,
                      primary key ("No", "it's"));
                    insert into "My.App"."Order{key}" values (7, 'a', 'x'), (7, 'o''b', 'x'), (8, 'a', 'x');
                    """)
                .after("update \"My.App\".\"Order{key}\" set \"{key}\" = 'y' where \"No\" = 7")
                .differences())
        .containsExactly("2 rows of \"My.App\".\"Order{key}\" changed: (7, 'a'), (7, 'o''b')");
  }
}
