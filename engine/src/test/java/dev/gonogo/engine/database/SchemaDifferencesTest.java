package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.EveryMajor;
import java.sql.SQLException;

class SchemaDifferencesTest {

  @EveryMajor
  void schemas_with_everything_in_them(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "",
                "create schema audit; create table audit.log (n int);"
                    + "create function audit.f() returns int language sql as 'select 1'"))
        .containsExactly(
            "schema audit is left over, with 1 column, 1 function, "
                + (major >= 17 ? 12 : 11)
                + " privileges and 1 table");
  }

  @EveryMajor
  void sequences(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create table t (n int); create sequence numbers",
                "alter sequence numbers increment 2 maxvalue 99 cycle owned by t.n"))
        .containsExactly(
            "sequence numbers: increment was 1, is 2",
            "sequence numbers: maximum was 9223372036854775807, is 99",
            "sequence numbers: cycle was false, is true",
            "sequence numbers: owned by was nothing, is t.n");
  }

  @EveryMajor
  void a_sequence_is_part_of_the_column_that_owns_it(int major) throws SQLException {
    assertThat(differences(major, "create table t ()", "alter table t add id serial"))
        .containsExactly("column t.id is left over, with 3 privileges and 1 sequence");
  }

  @EveryMajor
  void a_sequence_that_counted_is_no_difference(int major) throws SQLException {
    assertThat(differences(major, "create sequence numbers", "select nextval('numbers')"))
        .isEmpty();
  }

  @EveryMajor
  void functions(int major) throws SQLException {
    assertThat(
            differences(
                major,
                """
                create function may(who text) returns boolean language sql stable as $$
                  select true
                $$;
                """,
                """
                create or replace function may(who text) returns boolean language sql volatile
                  security definer set search_path = pg_catalog as $$
                  select false
                $$;
                """))
        .containsExactly(
            "function may(text): volatility was stable, is volatile",
            "function may(text): security definer was false, is true",
            "function may(text): configuration was nothing, is search_path=pg_catalog",
            "function may(text): source differs from line 2 on: was '  select true', is '  select false'");
  }

  @EveryMajor
  void an_overload_is_another_function(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create function f(int) returns int language sql as 'select 1'",
                "create function f(text) returns int language sql as 'select 1'"))
        .containsExactly("function f(text) is left over, with 2 privileges");
  }

  @EveryMajor
  void aggregates_and_procedures(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0');"
                    + "create procedure tidy() language sql as 'select 1'",
                "drop aggregate total(int);"
                    + "create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '5');"
                    + "drop procedure tidy()"))
        .containsExactly(
            "procedure tidy() is missing, with 2 privileges",
            "aggregate total(integer): source was sfunc = int4pl, stype = integer, initcond = 0,"
                + " is sfunc = int4pl, stype = integer, initcond = 5");
  }

  @EveryMajor
  void enum_labels_in_their_order(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create type mood as enum ('sad', 'happy')",
                "alter type mood add value 'ok' before 'happy'"))
        .containsExactly("enum mood: label ok is left over");
    assertThat(
            differences(
                major,
                "create type mood as enum ('sad', 'happy', 'ok')",
                "drop type mood; create type mood as enum ('glad', 'sad')"))
        .containsExactly("enum mood: labels happy, ok are missing, label glad is left over");
    assertThat(
            differences(
                major,
                "create type mood as enum ('sad', 'happy')",
                "drop type mood; create type mood as enum ('happy', 'sad')"))
        .containsExactly("enum mood: labels were sad, happy, are happy, sad");
  }

  @EveryMajor
  void domains_composite_types_and_ranges(int major) throws SQLException {
    assertThat(
            differences(
                major,
                """
                create domain price as numeric(10,2) default 1 check (value > 0);
                create type pair as (a int, b text);
                """,
                """
                alter domain price set not null;
                alter type pair add attribute c date;
                create type span as range (subtype = float8);
                """))
        .containsExactly(
            "composite type pair: attribute c date is left over",
            "domain price: definition was"
                + " numeric(10,2) DEFAULT 1 CONSTRAINT price_check CHECK ((VALUE > (0)::numeric)),"
                + " is numeric(10,2) DEFAULT 1 NOT NULL"
                + " CONSTRAINT price_check CHECK ((VALUE > (0)::numeric))",
            "range type span is left over, with 2 privileges");
  }

  @EveryMajor
  void an_extension_without_its_members(int major) throws SQLException {
    assertThat(differences(major, "", "create extension pg_trgm"))
        .containsExactly("extension pg_trgm is left over");
  }

  @EveryMajor
  void grants_on_members_of_extensions_are_noticed(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_user; create extension pg_stat_statements",
                "grant execute on function pg_stat_statements(boolean) to catalog_user"))
        .containsExactly(
            "catalog_user has EXECUTE on function pg_stat_statements(boolean),"
                + " which it had not before");
  }
}
