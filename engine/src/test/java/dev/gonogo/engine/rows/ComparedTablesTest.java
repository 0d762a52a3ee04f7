package dev.gonogo.engine.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Extension;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which tables are compared, and by which columns. */
class ComparedTablesTest {

  @Test
  void a_column_that_is_on_one_side_only_makes_no_row_differ() throws SQLException {
    assertThat(
            TwoDatabases.with("create table t (id int primary key, a text, b text)")
                .both("insert into t values (1, 'a', 'b'), (2, 'c', 'd')")
                .after("alter table t drop a; alter table t add n int default 3, add a text")
                .after("update t set a = 'a' where id = 1")
                .differences())
        .containsExactly("1 row of t changed: 2");
  }

  @Test
  void columns_are_compared_by_name_not_by_place() throws SQLException {
    assertThat(
            TwoDatabases.on(17)
                .before("create table t (id int primary key, a text, b text)")
                .after("create table t (b text, a text, id int primary key)")
                .before("insert into t values (1, 'a', 'b'), (2, 'c', 'd')")
                .after("insert into t values ('b', 'a', 1), ('c', 'd', 2)")
                .differences())
        .containsExactly("1 row of t changed: 2");
  }

  @Test
  void of_a_volatile_column_only_null_is_compared() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with("create table t (id int primary key, at timestamptz, n int)")
            .both("insert into t values (1, clock_timestamp(), 1), (2, clock_timestamp(), 2)")
            .both("insert into t values (3, null, 3), (4, clock_timestamp(), 4)")
            .after("update t set n = 0 where id = 2; update t set at = null where id = 4")
            .after("update t set at = now() where id = 3");

    assertThat(databases.differencesBut("t", "at")).containsExactly("3 rows of t changed: 2, 3, 4");
    assertThat(databases.differencesBut("t", "at", "n"))
        .containsExactly("2 rows of t changed: 3, 4");
    assertThat(databases.differencesBut("other", "at"))
        .containsExactly("4 rows of t changed: 1, 2, 3, 4");
  }

  @Test
  void tables_on_one_side_only_are_left_to_the_catalogs() throws SQLException {
    assertThat(
            TwoDatabases.on(17)
                .before("create table gone as select 1 as n; create sequence gone_too start 5")
                .after("create table came as select 1 as n; create sequence came_too")
                .differences())
        .isEmpty();
  }

  @Test
  void each_partition_and_each_heir_on_its_own() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create table events (id int, at date, primary key (id, at)) partition by range (at);
            create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
            create table events_rest partition of events default;
            create table animals (name text primary key);
            create table dogs (owner text, primary key (name)) inherits (animals);
            """);
    databases.after("insert into events values (1, '2025-03-01'), (2, '2026-03-01')");
    databases.after("insert into dogs values ('Rex', 'Ben'); insert into animals values ('Tom')");

    assertThat(databases.differences())
        .containsExactly(
            "1 row of animals is left over: Tom",
            "1 row of dogs is left over: Rex",
            "1 row of events_2025 is left over: (1, '2025-03-01')",
            "1 row of events_rest is left over: (2, '2026-03-01')");
  }

  @Test
  void unlogged_tables_and_materialized_views() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create unlogged table seen (id int primary key);
            create table base (id int primary key); insert into base values (1), (2);
            create materialized view every as select id from base;
            create materialized view empty as select id from base with no data;
            create unique index on every (id);
            create view hidden as select id from base;
            """);
    databases.after("insert into seen values (7); delete from base where id = 2");
    databases.after("refresh materialized view every");

    assertThat(databases.differences())
        .containsExactly(
            "1 row of base is missing: 2",
            "1 row of every is missing; every has no primary key to name them",
            "1 row of seen is left over: 7");
  }

  @Test
  void temporary_and_foreign_tables_are_left_out() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create extension file_fdw; create server files foreign data wrapper file_fdw;
            create foreign table far (line text) server files options (filename '/nowhere');
            """);
    assertThat(databases.differences()).isEmpty();
  }

  @Test
  void row_security_hides_nothing() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create table t (id int primary key);
            alter table t enable row level security; alter table t force row level security;
            create policy none on t using (false);
            """);
    assertThat(databases.after("insert into t values (1)").differences())
        .containsExactly("1 row of t is left over: 1");
  }

  @Test
  void tables_and_sequences_that_extensions_keep_their_configuration_in() throws SQLException {
    TwoDatabases databases =
        TwoDatabases.with(
            """
            create extension citext;
            create table settings (name text primary key); create table internal (n int);
            create sequence setting_numbers;
            alter extension citext add table settings; alter extension citext add table internal;
            alter extension citext add sequence setting_numbers;
            update pg_extension set extcondition = array['', ''],
              extconfig = array['settings'::regclass, 'setting_numbers'::regclass]::oid[]
            where extname = 'citext';
            """);
    databases.after("insert into settings values ('colour'); insert into internal values (1)");
    databases.after("select nextval('setting_numbers')");

    assertThat(databases.differences())
        .containsExactly(
            "1 row of settings is left over: colour",
            "sequence setting_numbers stands at 1, would have begun at 1");
    assertThat(databases.found(VolatileColumns.NONE))
        .extracting(Difference::object)
        .allMatch(Extension.class::isInstance);
  }

  @Test
  void a_difference_belongs_to_its_table() throws SQLException {
    TwoDatabases databases = TwoDatabases.with("create table t (id int primary key)");
    databases.after("insert into t values (1)");

    assertThat(databases.found(VolatileColumns.NONE))
        .singleElement()
        .extracting(Difference::object)
        .isInstanceOfSatisfying(
            Table.class, table -> assertThat(table.name()).isEqualTo(QualifiedName.parse("t")));
  }
}
