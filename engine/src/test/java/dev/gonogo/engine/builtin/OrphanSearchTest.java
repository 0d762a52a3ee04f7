package dev.gonogo.engine.builtin;

import static dev.gonogo.engine.builtin.ForeignKeysCheckTest.PARTITIONED;
import static dev.gonogo.engine.builtin.ForeignKeysCheckTest.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that reference what does not exist are found by looking at them. */
class OrphanSearchTest {
  /** How they come into a table with a valid foreign key. */
  private static final String UNCHECKED = "set session_replication_role = replica;";

  private static final String VALIDATED =
      "; the key is validated, so they were written while it did not fire";

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void rows_written_while_a_valid_key_did_not_fire_are_found(int major) {
    String rows =
        UNCHECKED
            + "insert into orders values (1); insert into items values (7, 1, null), (8, 2, null), (10, null, 99);";
    Outcome outcome = check(major, SHOP + rows);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.findings())
        .containsExactly(
            new Finding(
                "foreign key items_order_id_fkey on items: 1 row has no row in orders: id = 8"
                    + VALIDATED,
                "no rows",
                "1 row"),
            new Finding(
                "foreign key items_next_fkey on items: 1 row has no row in items: id = 10"
                    + VALIDATED,
                "no rows",
                "1 row"));
  }

  @Test
  void five_of_many_are_shown_in_the_order_of_their_keys() {
    assertThat(
            check(SHOP + UNCHECKED + "insert into items select n, n from generate_series(6, 12) n")
                .message())
        .isEqualTo(
            "foreign key items_order_id_fkey on items: 7 rows have no row in orders: id = 6, 7, 8,"
                + " 9, 10, …"
                + VALIDATED);
  }

  @Test
  void rows_from_before_a_key_that_is_not_valid_are_found() {
    String sql =
        "create table a (n int); insert into a values (5), (5); create table b (n int unique);"
            + "alter table a add constraint ab foreign key (n) references b (n) not valid;";

    assertThat(check(sql).message())
        .as("without a primary key by what they reference with")
        .isEqualTo("foreign key ab on a: 2 rows have no row in b: n = 5, 5");
  }

  @Test
  void a_row_with_any_null_references_nothing() {
    assertThat(check(composite("") + "insert into b values (1, null, 9), (2, null, null)").status())
        .isEqualTo(Status.PASSED);
    assertThat(check(composite("") + "insert into b values (3, 9, 9)").message())
        .isEqualTo("foreign key ba on b: 1 row has no row in a: \"Id\" = 3" + VALIDATED);
  }

  @Test
  void under_match_full_a_row_has_all_or_nothing() {
    assertThat(
            check(
                    composite("match full")
                        + "insert into b values (1, null, 9), (2, null, null), (3, 1, 2)")
                .message())
        .isEqualTo("foreign key ba on b: 1 row has no row in a: \"Id\" = 1" + VALIDATED);
  }

  private static String composite(String match) {
    return """
        create table a (x int, y int, primary key (x, y)); insert into a values (1, 2);
        create table b ("Id" int primary key, "X" int, y int, constraint ba foreign key (y, "X") references a (y, x) %s);
        """
            .formatted(match)
        + UNCHECKED;
  }

  @Test
  void rows_of_partitions_are_found_by_the_quoted_key() {
    String rows =
        UNCHECKED
            + """
            insert into "Shop".days values ('2026-05-01'), ('2027-05-01');
            insert into "Shop"."Slots" values (1, '2026-05-01'), (2, '2026-06-01'), (3, '2027-05-01'), (4, '2029-01-01');
            """;

    assertThat(check(PARTITIONED + rows).message())
        .isEqualTo(
            "foreign key \"Of Day\" on \"Shop\".\"Slots\": 2 rows have no row in \"Shop\".days:"
                + " (\"Id\", \"Day\") = (2, 2026-06-01), (4, 2029-01-01)"
                + VALIDATED);
  }

  @Test
  void rows_of_tables_that_inherit_are_neither_asked_nor_found() {
    String sql =
        SHOP
            + """
            create table more_orders () inherits (orders); insert into more_orders values (1);
            create table more_items () inherits (items); insert into more_items values (1, 99);
            """;

    assertThat(check(sql).status()).isEqualTo(Status.PASSED);
    assertThat(check(sql + UNCHECKED + "insert into items values (2, 1)").message())
        .isEqualTo(
            "foreign key items_order_id_fkey on items: 1 row has no row in orders: id = 2"
                + VALIDATED);
  }

  @Test
  void values_are_compared_as_the_key_compares_them() {
    String sql =
        """
        create collation folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
        create table names (name text collate folded primary key); insert into names values ('Ada');
        create table calls (id bigint primary key, name text references names, n numeric);
        create table numbers (n numeric primary key); insert into numbers values (1.0);
        create table uses (n int references numbers); insert into uses values (1);
        insert into calls values (1, 'ADA');
        """;

    assertThat(check(sql))
        .isEqualTo(Outcome.passed("2 foreign keys, no row references what does not exist"));
    assertThat(check(sql + UNCHECKED + "insert into calls values (2, 'Eve')").message())
        .endsWith("1 row has no row in names: id = 2" + VALIDATED);
  }

  @Test
  void periods_are_covered_by_several_rows() {
    String sql =
        """
        create table rooms (id int4range, during daterange, primary key (id, during without overlaps));
        insert into rooms values ('[1,2)', '[2026-01-01,2026-02-01)'), ('[1,2)', '[2026-02-01,2026-03-01)');
        create table bookings (n int primary key, room int4range, during daterange,
          foreign key (room, period during) references rooms (id, period during));
        insert into bookings values (1, '[1,2)', '[2026-01-15,2026-02-15)');
        """;

    assertThat(check(18, sql).status()).isEqualTo(Status.PASSED);
    assertThat(
            check(
                    18,
                    sql
                        + UNCHECKED
                        + "insert into bookings values (2, '[1,2)', '[2026-02-15,2026-03-15)'), (3, '[5,6)', '[2026-01-01,2026-01-02)')")
                .message())
        .isEqualTo(
            "foreign key bookings_room_during_fkey on bookings: 2 rows have no row in rooms: n = 2,"
                + " 3"
                + VALIDATED);
  }

  @Test
  void more_keys_than_are_asked_for_at_once_are_all_asked_for() {
    String sql =
        """
        create table p (id int primary key);
        do $$ begin
          for i in 1..120 loop
            execute format('create table c%s (p int references p)', i);
          end loop;
        end $$;
        """;

    assertThat(check(sql).message())
        .isEqualTo("120 foreign keys, no row references what does not exist");
    assertThat(check(sql + UNCHECKED + "insert into c120 values (1)").message())
        .startsWith("foreign key c120_p_fkey on c120: 1 row has no row in p: p = 1");
  }

  @Test
  void what_the_login_may_not_read_or_see_blocks() {
    String sql =
        SHOP
            + """
            create schema hidden; create table hidden.logs (id int references orders);
            create table notes (id int references orders); alter table notes enable row level security;
            do $$ begin
              if not exists (select from pg_roles where rolname = 'check_reader') then
                create role check_reader login;
              end if;
            end $$;
            grant usage on schema public to check_reader;
            grant select (id, order_id, next) on items to check_reader; grant select on orders, notes to check_reader;
            """;
    try (ReadOnlyDatabase superuser = Databases.after(17, "check_orphans", sql);
        ReadOnlyDatabase reader = new ReadOnlyDatabase(OrphanSearchTest::reader)) {
      assertThat(check(superuser).status()).isEqualTo(Status.PASSED);
      assertThat(check(reader))
          .isEqualTo(
              Outcome.of(
                  Status.BLOCKED,
                  "row level security hides rows of notes or orders from the login: use one with BYPASSRLS\n"
                      + "the login may not read the columns of hidden.logs or orders: grant it SELECT"));
    }
  }

  private static Connection reader() throws SQLException {
    Connection connection = TestServer.connect(17, "check_orphans");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session authorization check_reader");
    }
    return connection;
  }

  private static Outcome check(String sql) {
    return check(TestServer.DEFAULT_MAJOR, sql);
  }

  private static Outcome check(int major, String sql) {
    try (ReadOnlyDatabase database = Databases.after(major, "check_orphans", sql)) {
      return check(database);
    }
  }

  private static Outcome check(ReadOnlyDatabase database) {
    return Spec.bound(ForeignKeysCheck.class, "orphans: none")
        .check(database, new Application(Path.of("."), Map.of(), Map.of(), Map.of()));
  }
}
