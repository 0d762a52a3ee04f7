package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.sql.QueryException;
import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody could write into a spec file to do more than read, asked by a superuser, whom the
 * server stops least of all: each is refused or does nothing.
 */
class HostileQueriesTest {
  private static HostileServer server;

  @BeforeAll
  static void create() throws SQLException {
    server = new HostileServer("hostile_queries");
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  /** Forms of queries, whatever they call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          commit                                                           | a query begins with
          begin                                                            | a query begins with
          insert into members values (3)                                   | a query begins with
          update members set name = ''                                     | a query begins with
          delete from members                                              | a query begins with
          merge into members using members as m on false when not matched then do nothing | a query begins with
          truncate members                                                 | a query begins with
          create table x ()                                                | a query begins with
          create temp table x ()                                           | a query begins with
          drop table members                                               | a query begins with
          grant all on members to public                                   | a query begins with
          set work_mem = '1GB'                                             | a query begins with
          set session authorization postgres                               | a query begins with
          set transaction read write                                       | a query begins with
          reset all                                                        | a query begins with
          discard all                                                      | a query begins with
          do $$ begin insert into members values (3); end $$               | a query begins with
          call x()                                                         | a query begins with
          copy members to program 'true'                                   | a query begins with
          copy members from program 'echo 3'                               | a query begins with
          copy (select 1) to '/tmp/x'                                      | a query begins with
          lock members                                                     | a query begins with
          vacuum members                                                   | a query begins with
          analyze members                                                  | a query begins with
          cluster                                                          | a query begins with
          reindex table members                                            | a query begins with
          refresh materialized view x                                      | a query begins with
          checkpoint                                                       | a query begins with
          alter system set work_mem = '1GB'                                | a query begins with
          notify told                                                      | a query begins with
          listen told                                                      | a query begins with
          load 'x'                                                         | a query begins with
          declare c cursor with hold for select 1                          | a query begins with
          fetch c                                                          | a query begins with
          prepare x as insert into members values (3)                      | a query begins with
          execute x                                                        | a query begins with
          savepoint x                                                      | a query begins with
          prepare transaction 'x'                                          | a query begins with
          security label on table members is 'x'                           | a query begins with
          select 1; commit; insert into members values (3)                 | a query is exactly one statement; this text has 3
          select 1; commit                                                 | a query is exactly one statement; this text has 2
          select 'a'';'; commit                                            | a query is exactly one statement; this text has 2
          select E'\\\\'; commit; --'                                      | a query is exactly one statement; this text has 2
          select $a$ $b$ ; $a$; commit; select $b$ ; $b$                   | a query is exactly one statement; this text has 3
          select 1 /* /* */ ; */; commit                                   | a query is exactly one statement; this text has 2
          select U&'d\\0027'; commit; select 'x'                           | a query is exactly one statement; this text has 3
          select 1; end                                                    | a query is exactly one statement; this text has 2
          select 'a                                                        | the query cannot be read at 1:8
          select /* 1                                                      | the query cannot be read at 1:8
          with x as (insert into members values (3) returning id) table x  | a query that reads has no INTO
          with x as (delete from members returning id) select * from x     | ERROR 25006: cannot execute SELECT in a read-only
          select * into x from members                                     | a query that reads has no INTO
          select * from members for update                                 | ERROR 25006: cannot execute SELECT FOR UPDATE in a read-only
          select * from members for key share                              | ERROR 25006: cannot execute SELECT FOR KEY SHARE in a read-only
          explain analyze insert into members values (3)                   | what is explained begins with SELECT, WITH, VALUES or TABLE, not with INSERT
          explain analyze create table x as select 1                       | what is explained begins with SELECT, WITH, VALUES or TABLE, not with CREATE
          explain (analyze, format json) create materialized view x as select 1 | what is explained begins with SELECT, WITH, VALUES or TABLE, not with CREATE
          explain analyze verbose create temp table x as select 1          | what is explained begins with SELECT, WITH, VALUES or TABLE, not with CREATE
          explain analyze select 1 into x                                  | a query that reads has no INTO
          explain analyze with x as (insert into members values (3) returning id) table x | a query that reads has no INTO
          explain (analyze) with x as (delete from members returning id) table x | ERROR 25006: cannot execute SELECT in a read-only
          explain analyze declare c cursor for select 1                    | what is explained begins with SELECT, WITH, VALUES or TABLE, not with DECLARE
          explain analyze refresh materialized view x                      | what is explained begins with SELECT, WITH, VALUES or TABLE, not with REFRESH
          explain analyze execute x                                        | what is explained begins with SELECT, WITH, VALUES or TABLE, not with EXECUTE
          explain (analyze)                                                | what is explained begins with SELECT, WITH, VALUES or TABLE, not with nothing
          select 1 \\gexec                                                 | the query cannot be read at
          """)
  void what_is_no_query_that_reads(String query, String refusal) throws SQLException {
    refused(query, refusal);
  }

  /** Functions, by their own names and by whatever leads to them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          select writes()                                          | call public.writes(), which is VOLATILE
          select public.writes()                                   | call public.writes(), which is VOLATILE
          select PUBLIC . WRITES ()                                | call public.writes(), which is VOLATILE
          select "public"."writes"()                               | call public.writes(), which is VOLATILE
          select/**/writes/**/()                                   | call public.writes(), which is VOLATILE
          select * from writes()                                   | call public.writes(), which is VOLATILE
          select 1 where exists (select from writes())             | call public.writes(), which is VOLATILE
          select "Writes"()                                        | call public.Writes(), which is VOLATILE
          select a_function_with_a_name_of_sixty_three_bytes_which_is_the_limit_() | call public.a_function_with_a_name_of_sixty_three_bytes_which_is_the_limit_(), which is VOLATILE
          select a_function_with_a_name_of_sixty_three_bytes_which_is_the_limit__and_more() | call public.a_function_with_a_name_of_sixty_three_bytes_which_is_the_limit_(), which is VOLATILE
          select defines()                                         | call public.defines(), which is VOLATILE
          select m.remove from members as m                        | call public.remove(member public.members), which is VOLATILE
          select (m).remove from members as m                      | call public.remove(member public.members), which is VOLATILE
          select counted(id) from members                          | call public.counted(integer), which is VOLATILE
          select next_number()                                     | come to the function public.next_number(): it calls nextval
          select 1 >>>> 2                                          | come to the function public.next_bigger(integer,integer): it calls nextval
          select 1 operator(public.>>>>) 2                         | come to the function public.next_bigger(integer,integer): it calls nextval
          select 'good'::mood::int4                                | come to the function public.told(public.mood): it calls nextval
          select 5::numbered                                       | come to the domain public.numbered: it calls nextval
          table numbered_members                                   | come to the view public.numbered_members: it calls nextval
          select * from first_members                              | come to the view public.numbered_members: it calls nextval
          select count(*) from "first_members"                     | come to the view public.numbered_members: it calls nextval
          table guarded                                            | come to the policy "only once" on public.guarded: it calls pg_try_advisory_lock
          select nextval('numbers')                                | call nextval, which writes
          select pg_catalog.setval('numbers', 42)                  | call setval, which writes
          select set_config('transaction_read_only', 'off', false) | call set_config, which changes settings
          select set_config('role', 'gonogo', true)                | call set_config, which changes settings
          select pg_notify('told', 'x')                            | call pg_notify, which sends a notification
          explain select pg_notify('told', 'x')                    | call pg_notify, which sends a notification
          explain analyze select pg_notify('told', 'x')            | call pg_notify, which sends a notification
          select coalesce(null, "pg_notify"('told', 'x')::text)    | call pg_notify, which sends a notification
          select U&"pg\\005fnotify"('told', 'x')                   | what U&"pg\\005fnotify" stands for cannot be told
          select U&"pg!005fnotify" UESCAPE '!' ('told', 'x')       | what U&"pg!005fnotify" stands for cannot be told
          values (pg_advisory_lock(1))                             | call pg_advisory_lock, which takes locks
          select pg_advisory_xact_lock_shared(1)                   | call pg_advisory_xact_lock_shared, which takes locks
          select txid_current()                                    | call txid_current, which takes a transaction id
          select pg_current_xact_id()                              | call pg_current_xact_id, which takes a transaction id
          select pg_logical_emit_message(false, 'a', 'b')          | call pg_logical_emit_message, which writes to the server's WAL
          select pg_switch_wal()                                   | call pg_switch_wal, which writes
          select pg_create_restore_point('x')                      | call pg_create_restore_point, which writes
          select pg_create_physical_replication_slot('x')          | call pg_create_physical_replication_slot, which changes replication
          select pg_reload_conf()                                  | call pg_reload_conf, which changes what the server does
          select pg_rotate_logfile()                               | call pg_rotate_logfile, which changes what the server does
          select pg_export_snapshot()                              | call pg_export_snapshot, which changes what the server does
          select pg_terminate_backend(pid) from pg_stat_activity   | call pg_terminate_backend, which ends what others do
          select pg_cancel_backend(1)                              | call pg_cancel_backend, which ends what others do
          select pg_stat_reset()                                   | call pg_stat_reset, which changes statistics
          select pg_sleep(3600)                                    | call pg_sleep, which waits
          select pg_read_file('postgresql.conf')                   | call pg_read_file, which reads files
          select pg_ls_dir('.')                                    | call pg_ls_dir, which reads files
          select lo_create(0)                                      | call lo_create, which writes large objects
          select lo_export(1, '/tmp/x')                            | call lo_export, which writes large objects
          select query_to_xml('select nextval(''numbers'')', true, true, '') | call query_to_xml, which runs what a text says
          select * from ts_stat('select to_tsvector(name) from members') | call ts_stat, which runs what a text says
          select ts_rewrite('a'::tsquery, 'select ''a'', ''b''')   | call ts_rewrite, which runs what a text says
          select table_to_xml('numbered_members', true, true, '')  | call table_to_xml, which reads tables that the query does not name
          select database_to_xml(true, true, '')                   | call database_to_xml, which reads tables that the query does not name
          select * from dblink('dbname=postgres', 'select 1') as t(x int) | call public.dblink(text), which is VOLATILE
          select dblink_exec('dbname=postgres', 'checkpoint')      | call public.dblink_exec(text), which is VOLATILE
          select * from crosstab('select 1') as t(x int, y int)    | ERROR
          select * from pg_authid                                  | read pg_authid, where passwords stand
          select passwd from pg_catalog.pg_shadow                  | read pg_shadow, where passwords stand
          select umoptions from pg_user_mappings                   | read pg_user_mappings, where passwords stand
          select subconninfo from "pg_subscription"                | read pg_subscription, where passwords stand
          """)
  void what_calls_more_than_reads(String query, String refusal) throws SQLException {
    refused(
        query,
        refusal.matches("(call|come|read) .*") ? "a query of a check may not " + refusal : refusal);
  }

  @Test
  void what_writes_would_be_noticed() {
    assertThatThrownBy(
            () ->
                server.ask(
                    database -> {
                      try (Connection session = TestServer.connect(17, "hostile_queries");
                          Statement statement = session.createStatement()) {
                        statement.execute("select txid_current()");
                      } catch (SQLException exception) {
                        throw new IllegalStateException(exception);
                      }
                    }))
        .isInstanceOf(AssertionError.class);
  }

  private static void refused(String query, String refusal) throws SQLException {
    server.ask(
        database ->
            assertThatThrownBy(() -> database.query(query))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(refusal));
  }
}
