package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.differences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.EveryMajor;
import java.sql.SQLException;

class TableDifferencesTest {

  private static final String SLOTS =
      """
      create table lesson_slots (id bigint primary key, title text not null check (title <> ''));
      create index idx_title on lesson_slots (title);
      """;

  @EveryMajor
  void nothing_differs_when_everything_is_rolled_back(int major) throws SQLException {
    assertThat(differences(major, SLOTS, "drop table lesson_slots; " + SLOTS)).isEmpty();
  }

  @EveryMajor
  void a_table_is_told_with_its_parts(int major) throws SQLException {
    int privileges = major >= 17 ? 8 : 7;
    assertThat(differences(major, "", SLOTS))
        .containsExactly(
            "table lesson_slots is left over, with 2 columns, 2 constraints, 2 indexes and "
                + privileges
                + " privileges");
    assertThat(differences(major, SLOTS, "drop table lesson_slots"))
        .containsExactly(
            "table lesson_slots is missing, with 2 columns, 2 constraints, 2 indexes and "
                + privileges
                + " privileges");
  }

  @EveryMajor
  void quoted_names_print_as_sql_writes_them(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create schema \"My.App\"; create table \"My.App\".\"user\" (\"a\"\"b\" int)",
                "alter table \"My.App\".\"user\" enable row level security;"
                    + "alter table \"My.App\".\"user\" alter \"a\"\"b\" set not null"))
        .containsExactly(
            "table \"My.App\".\"user\": row security was false, is true",
            "column \"My.App\".\"user\".\"a\"\"b\": not null was false, is true");
  }

  @EveryMajor
  void row_security_flags_options_owner_persistence_and_comment(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SLOTS + "create role catalog_keeper",
                """
                alter table lesson_slots force row level security;
                alter table lesson_slots set (fillfactor = 70, autovacuum_enabled = off);
                alter table lesson_slots replica identity full;
                alter table lesson_slots set unlogged;
                comment on table lesson_slots is 'slots';
                """))
        .containsExactly(
            "table lesson_slots: persistence was permanent, is unlogged",
            "table lesson_slots: force row security was false, is true",
            "table lesson_slots: options was nothing, is autovacuum_enabled=off, fillfactor=70",
            "table lesson_slots: replica identity was default, is full",
            "table lesson_slots: comment was nothing, is slots");
  }

  @EveryMajor
  void an_owner_changes_with_the_owners_privileges(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create role catalog_keeper; create table t (); revoke all on t from current_user;"
                    + "grant select on t to current_user",
                "alter table t owner to catalog_keeper"))
        .containsExactly(
            "table t: owner was gonogo, is catalog_keeper",
            "catalog_keeper has SELECT on t, which it had not before",
            "gonogo no longer has SELECT on t");
  }

  @EveryMajor
  void partitions_and_their_bounds(int major) throws SQLException {
    String partitioned =
        """
        create table events (at date, n int) partition by range (at);
        create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
        create index idx_at on events (at);
        """;
    assertThat(differences(major, partitioned, "alter table events detach partition events_2025"))
        .containsExactly(
            "table events_2025: inherits from was events, is nothing",
            "table events_2025: partition bound was FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'),"
                + " is nothing",
            "index events_2025_at_idx on events_2025: partition of was idx_at, is nothing");
  }

  @EveryMajor
  void views_their_query_and_options(int major) throws SQLException {
    String view = SLOTS + "create view titles as select title from lesson_slots;";
    assertThat(
            differences(
                major,
                view,
                "create or replace view titles with (security_barrier) as"
                    + " select title from lesson_slots where id > 0"))
        .containsExactly(
            "view titles: options was nothing, is security_barrier=true",
            "view titles: definition differs from line 2 on: was '   FROM public.lesson_slots;',"
                + " is '   FROM public.lesson_slots'");
  }

  @EveryMajor
  void materialized_views_and_whether_they_hold_anything(int major) throws SQLException {
    assertThat(
            differences(
                major,
                "create materialized view ones as select 1 as one",
                "refresh materialized view ones with no data"))
        .containsExactly("materialized view ones: populated was true, is false");
  }

  @EveryMajor
  void a_table_that_became_a_view_is_two_differences(int major) throws SQLException {
    assertThat(
            differences(
                major, "create table t (n int)", "drop table t; create view t as select 1 as n"))
        .containsExactly("table t is missing", "view t is left over");
  }

  @EveryMajor
  void constraints(int major) throws SQLException {
    assertThat(
            differences(
                major,
                SLOTS,
                """
                alter table lesson_slots add constraint few check (id < 9) not valid;
                alter table lesson_slots drop constraint lesson_slots_pkey;
                """))
        .containsExactly(
            "constraint few on lesson_slots is left over",
            "constraint lesson_slots_pkey on lesson_slots is missing, with 1 index");
    assertThat(
            differences(
                major,
                "create table t (n int); alter table t add constraint few check (n < 9) not valid",
                "alter table t validate constraint few"))
        .containsExactly(
            "constraint few on t: definition was CHECK ((n < 9)) NOT VALID, is CHECK ((n < 9))");
  }

  @EveryMajor
  void triggers_rules_and_policies(int major) throws SQLException {
    assertThat(
            differences(
                major,
                """
                create table t (n int, owner text);
                create function f() returns trigger language plpgsql as 'begin return new; end';
                create trigger touch before update on t for each row execute function f();
                create rule ignore as on delete to t do instead nothing;
                create policy own on t for select using (owner = current_user);
                """,
                """
                alter table t disable trigger touch;
                drop rule ignore on t;
                alter policy own on t using (true);
                create policy "all" on t as restrictive to public with check (n > 0);
                """))
        .containsExactly(
            "policy \"all\" on t is left over",
            "policy own on t: using was (owner = CURRENT_USER), is true",
            "rule ignore on t is missing",
            "trigger touch on t: enabled was enabled, is disabled");
  }
}
