package dev.gonogo.engine.builtin;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many foreign keys there are, that they are validated, and that they fire. */
class ForeignKeysCheckTest {
  static final String SHOP =
      """
      create table orders (id int primary key);
      create table items (id int primary key, order_id int references orders, next int references items);
      """;

  static final String PARTITIONED =
      """
      create schema "Shop";
      create table "Shop".days (day date primary key) partition by range (day);
      create table "Shop".days_2026 partition of "Shop".days for values from ('2026-01-01') to ('2027-01-01');
      create table "Shop".days_2027 partition of "Shop".days for values from ('2027-01-01') to ('2028-01-01');
      create table "Shop"."Slots" ("Id" int, "Day" date constraint "Of Day" references "Shop".days, primary key ("Id", "Day"))
        partition by range ("Day");
      create table "Shop".slots_2026 partition of "Shop"."Slots" for values from ('2026-01-01') to ('2027-01-01');
      create table "Shop".slots_rest partition of "Shop"."Slots" default;
      """;

  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void passes_where_all_is_well(int major) {
    String rows =
        "insert into orders values (1); insert into items values (7, 1, 7), (8, null, 7);";

    assertThat(
            check(
                "{ count: 2, validated: all, triggers: enabled, orphans: none }",
                major,
                SHOP + rows))
        .isEqualTo(
            Outcome.passed(
                "2 foreign keys, validated, triggers enabled, no row references what does not"
                    + " exist"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count: 3                                  | there are 2 foreign keys, not 3
          at least: 3                               | there are 2 foreign keys, not at least 3
          { tables: items, count: 3 }               | there are 2 foreign keys of items, not 3
          { tables: [orders, items], at least: 9 }  | there are 2 foreign keys of orders, items, not at least 9
          { tables: all in public, count: 1 }       | there are 2 foreign keys of all in public, not 1
          { tables: orders, count: 1 }              | there are 0 foreign keys of orders, not 1
          """)
  void finds_another_number(String spec, String finding) {
    Outcome outcome = check(spec, SHOP);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.message()).isEqualTo(finding);
  }

  @Test
  void the_number_is_what_was_expected_and_what_is() {
    assertThat(check("count: 3", SHOP).findings())
        .containsExactly(new Finding("there are 2 foreign keys, not 3", "3", "2"));
    assertThat(check("at least: 2", SHOP)).isEqualTo(Outcome.passed("2 foreign keys"));
    assertThat(check("{ tables: orders, count: 0 }", SHOP))
        .isEqualTo(Outcome.passed("0 foreign keys of orders"));
  }

  @Test
  void finds_the_key_that_is_not_valid() {
    String sql =
        "create table \"Bills\" (o int, constraint \"To Order\" foreign key (o) references orders);"
            + "alter table \"Bills\" drop constraint \"To Order\";"
            + "alter table \"Bills\" add constraint \"To Order\" foreign key (o) references orders not valid;";

    assertThat(check("validated: all", SHOP + sql).message())
        .isEqualTo(
            "foreign key \"To Order\" on \"Bills\" is NOT VALID: rows from before it may reference"
                + " what does not exist. ALTER TABLE \"Bills\" VALIDATE CONSTRAINT \"To Order\"");
  }

  @Test
  void finds_the_key_that_is_not_enforced_once() {
    String sql = "create table bills (o int references orders not enforced);";

    assertThat(check("{ validated: all, triggers: enabled }", 18, SHOP + sql).message())
        .isEqualTo("foreign key bills_o_fkey on bills is NOT ENFORCED: no row is checked");
    assertThat(check("orphans: none", 18, SHOP + sql + "insert into bills values (9)").message())
        .isEqualTo("foreign key bills_o_fkey on bills: 1 row has no row in orders: o = 9");
  }

  @Test
  void a_key_of_a_partitioned_table_counts_once() {
    assertThat(check("count: 1", PARTITIONED)).isEqualTo(Outcome.passed("1 foreign key"));
    assertThat(check("{ tables: 'all in \"Shop\"', count: 1 }", PARTITIONED).status())
        .isEqualTo(Status.PASSED);
    assertThat(check("{ tables: '\"Shop\".slots_2026', count: 1 }", PARTITIONED).status())
        .as("a partition that is named has its own")
        .isEqualTo(Status.PASSED);
  }

  @Test
  void a_table_that_is_missing_is_found() {
    assertThat(check("{ tables: order, validated: all }", SHOP).message())
        .isEqualTo("table \"order\" is missing");
  }

  @Test
  void without_a_foreign_key_nothing_is_proved() {
    assertThat(check("validated: all", "create table t ()"))
        .isEqualTo(Outcome.of(Status.VACUOUS, "there is no foreign key"));
    assertThat(check("{ tables: all in other, orphans: none }", SHOP))
        .isEqualTo(Outcome.of(Status.VACUOUS, "there is no foreign key of all in other"));
    assertThat(check("{ tables: orders, triggers: enabled }", SHOP).status())
        .isEqualTo(Status.VACUOUS);
  }

  private static Outcome check(String spec, String sql) {
    return check(spec, TestServer.DEFAULT_MAJOR, sql);
  }

  static Outcome check(String spec, int major, String sql) {
    try (ReadOnlyDatabase database = Databases.after(major, "check_foreign_keys", sql)) {
      return Spec.bound(ForeignKeysCheck.class, spec)
          .check(database, new Application(Path.of("."), Map.of(), Map.of(), Map.of()));
    }
  }
}
