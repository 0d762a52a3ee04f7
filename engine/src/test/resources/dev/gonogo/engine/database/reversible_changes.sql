create table {x} (n int) / drop table {x}
create view {x} as select n from t / drop view {x}
create materialized view {x} as select n from t / drop materialized view {x}
create sequence {x} increment {k} / drop sequence {x}
create schema {x} / drop schema {x}
create type {x} as enum ('a', 'b{k}') / drop type {x}
create domain {x} as int check (value > {k}) / drop domain {x}
create type {x} as (a int, b text) / drop type {x}
create function {x}(int) returns int language sql as 'select {k}' / drop function {x}(int)
create procedure {x}() language plpgsql as 'begin end' / drop procedure {x}()
create role {x} createdb connection limit {k} / drop role {x}
create index {x} on t (n, m desc) where n > {k} / drop index {x}
create unique index {x} on t (lower(note)) / drop index {x}
create policy {x} on t for select using (n > {k}) / drop policy {x} on t
create trigger {x} after update on t for each row when (new.n > {k}) execute function f() / drop trigger {x} on t
create rule {x} as on delete to t where old.n > {k} do instead nothing / drop rule {x} on t
create statistics {x} on n, m from t / drop statistics {x}
create publication {x} for table t (id, n) where (n > {k}) / drop publication {x}
create collation {x} (locale = 'C') / drop collation {x}
create foreign data wrapper {x} options (a '{k}') / drop foreign data wrapper {x}
create event trigger {x} on sql_drop when tag in ('DROP OWNED') execute function g() / drop event trigger {x}
alter table t add column {x} varchar({k}) default '{k}' not null / alter table t drop column {x}
alter table t add constraint {x} check (n > {k}) not valid / alter table t drop constraint {x}
alter table t add constraint {x} foreign key (n) references u deferrable / alter table t drop constraint {x}
alter table t add constraint {x} unique (n, m) include (note) / alter table t drop constraint {x}
alter table t alter n set default {k} / alter table t alter n drop default
alter table t alter m drop not null / alter table t alter m set not null
alter table t alter note set statistics {k} / alter table t alter note set statistics -1
alter table t alter note set storage external / alter table t alter note set storage extended
alter table t alter n set (n_distinct = {k}) / alter table t alter n reset (n_distinct)
alter table t set (fillfactor = {k}) / alter table t reset (fillfactor)
alter table t enable row level security / alter table t disable row level security
alter table t force row level security / alter table t no force row level security
alter table t replica identity full / alter table t replica identity default
alter table t cluster on t_pkey / alter table t set without cluster
alter table t disable trigger touch / alter table t enable trigger touch
alter view v set (security_barrier) / alter view v reset (security_barrier)
alter sequence s increment {k} cycle / alter sequence s increment 1 no cycle
alter function f() security definer cost {k} / alter function f() security invoker cost 100
alter function f() set work_mem = '{k}MB' / alter function f() reset work_mem
alter policy own on t using (n = {k}) / alter policy own on t using (true)
alter role catalog_user bypassrls connection limit {k} / alter role catalog_user nobypassrls connection limit -1
alter role catalog_user set work_mem = '{k}MB' / alter role catalog_user reset work_mem
alter table t owner to catalog_user / alter table t owner to gonogo
grant select, update (note) on t to catalog_reader / revoke select, update (note) on t from catalog_reader
grant usage on sequence s to catalog_user with grant option / revoke usage on sequence s from catalog_user
revoke execute on function f() from public / grant execute on function f() to public
grant pg_monitor to catalog_user with admin option / revoke pg_monitor from catalog_user
alter default privileges grant select on tables to catalog_user / alter default privileges revoke select on tables from catalog_user
comment on table t is 'it''s {k}' / comment on table t is null
comment on column t.note is '{k}' / comment on column t.note is null
comment on role catalog_user is '{k}' / comment on role catalog_user is null
comment on policy own on t is '{k}' / comment on policy own on t is null
comment on index t_pkey is '{k}' / comment on index t_pkey is null
