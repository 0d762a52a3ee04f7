package dev.gonogo.engine.bypass;

import static dev.gonogo.engine.bypass.BypassSearch.GUARDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.TestServer;
import org.junit.jupiter.api.Test;

class BypassByTableTest {

  @Test
  void finds_partitions_children_and_parents() {
    assertThat(
            found(
                """
                create table events (id int, day date) partition by list (id);
                create table "Events 1" partition of events for values in (1) partition by list (day);
                create table events_1_a partition of "Events 1" default;
                create table child () inherits (notes);
                create table base (id int);
                create table guarded_child () inherits (base);
                alter table events enable row level security;
                alter table guarded_child enable row level security;
                grant delete on events_1_a to bypass_app;
                grant select (id), insert on child to bypass_app;
                grant select on base to bypass_app;
                create view through as select * from "Events 1";
                grant select on through to bypass_app;
                """))
        .isEqualTo(
            """
            bypass_app gets past the policies of events: it may SELECT through, a view without security_invoker that reads "Events 1" as its owner gonogo, who is not subject to them
            bypass_app gets past the policies of notes: it may SELECT, INSERT child, a table that inherits from it and has no row level security of its own
            bypass_app gets past the policies of events: it may DELETE events_1_a, a partition of it that has no row level security of its own
            bypass_app gets past the policies of guarded_child: it may SELECT base, from which it inherits and has no row level security of its own""");
  }

  @Test
  void a_foreign_key_refuses_truncate_only_for_now() {
    assertThat(
            found(
                """
                alter table notes add primary key (id);
                create table lines (note int references notes);
                create table parts (id int) partition by range (id);
                create table parts_1 partition of parts default;
                alter table parts enable row level security;
                alter table parts_1 enable row level security;
                grant truncate on notes, parts to bypass_app;
                """))
        .isEqualTo(
            """
            bypass_app gets past the policies of notes: it may TRUNCATE it, which removes every row
            bypass_app gets past the policies of parts: it may TRUNCATE it, which removes every row""");
  }

  @Test
  void finds_tables_without_row_level_security_beside_others() {
    assertThat(
            found(
                """
                create schema "Shop";
                grant usage on schema "Shop" to public;
                create table "Shop"."Orders" (id int);
                create table "Shop".guarded (id int);
                alter table "Shop".guarded enable row level security;
                create table logs (id int) partition by range (id);
                create table logs_1 partition of logs default;
                grant select (id), update on "Shop"."Orders" to public;
                grant insert on logs, logs_1 to bypass_app;
                """))
        .isEqualTo(
            """
            "Shop"."Orders" has no row level security, and bypass_app may SELECT, UPDATE it
            logs has no row level security, and bypass_app may INSERT it""");
  }

  @Test
  void a_schema_that_is_closed_closes_its_tables() {
    String sql =
        """
        create schema closed;
        create table closed.open (id int);
        create table closed.guarded (id int);
        alter table closed.guarded enable row level security;
        grant all on closed.open, closed.guarded to bypass_app;
        """;

    assertThat(BypassSearch.after(GUARDED + sql).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void reading_all_data_is_a_privilege_on_every_table() {
    assertThat(found("create table log (); grant pg_read_all_data to bypass_app"))
        .isEqualTo("log has no row level security, and bypass_app may SELECT it");
  }

  @Test
  void finds_default_privileges_of_everybody_and_everywhere() {
    assertThat(
            found(
                """
                create role "Bypass_Staff" noinherit;
                grant "Bypass_Staff" to bypass_app;
                alter default privileges for role bypass_owner grant update on tables to public;
                alter default privileges for role "Bypass_Staff" grant usage on sequences to public;
                """))
        .isEqualTo(
            "tables that bypass_owner will create will be open to bypass_app (UPDATE): row level security must be enabled on each");
  }

  private static String found(String sql) {
    return BypassSearch.after(TestServer.DEFAULT_MAJOR, GUARDED + sql).message();
  }
}
