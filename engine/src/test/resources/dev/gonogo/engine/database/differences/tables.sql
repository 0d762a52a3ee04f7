# a table left over
-- then
create table t ();
-- says
table t is left over, with 8 privileges

# a table missing: not mended
create table t ();
-- then
drop table t;
-- says
table t is missing, with 8 privileges

# owner
create role catalog_keeper; create table t (); revoke all on t from current_user; grant select on t to current_user;
-- then
alter table t owner to catalog_keeper;
-- says
table t: owner was gonogo, is catalog_keeper
catalog_keeper has SELECT on t, which it had not before
gonogo no longer has SELECT on t

# persistence
create table t ();
-- then
alter table t set unlogged;
-- says
table t: persistence was permanent, is unlogged

# access method: not mended
create access method heap2 type table handler heap_tableam_handler; create table t ();
-- then
alter table t set access method heap2;
-- says
table t: access method was heap, is heap2

# row level security enabled
create table t ();
-- then
alter table t enable row level security;
-- says
table t: row security was false, is true

# row level security forced no longer
create table "My Table" (); alter table "My Table" force row level security;
-- then
alter table "My Table" no force row level security;
-- says
table "My Table": force row security was true, is false

# options
create table t (note text) with (fillfactor = 70, autovacuum_enabled = off);
-- then
alter table t set (fillfactor = 80, toast.autovacuum_enabled = off); alter table t reset (autovacuum_enabled);
-- says
table t: options was autovacuum_enabled=off, fillfactor=70, is fillfactor=80, toast.autovacuum_enabled=off

# replica identity
create table t ();
-- then
alter table t replica identity full;
-- says
table t: replica identity was default, is full

# comment
create table t (); comment on table t is 'it''s';
-- then
comment on table t is null;
-- says
table t: comment was it's, is nothing

# an inherited table
create table p (n int); create table c (n int);
-- then
alter table c inherit p;
-- says
table c: inherits from was nothing, is p

# a partition detached
create table p (n int) partition by list (n); create table c partition of p for values in (1);
-- then
alter table p detach partition c;
-- says
table c: inherits from was p, is nothing
table c: partition bound was FOR VALUES IN (1), is nothing

# a partition attached
create table p (n int) partition by list (n); create table c (n int);
-- then
alter table p attach partition c default;
-- says
table c: inherits from was nothing, is p
table c: partition bound was nothing, is DEFAULT

# other bounds of a partition
create table p (n int) partition by list (n); create table c partition of p for values in (1);
-- then
alter table p detach partition c; alter table p attach partition c for values in (1, 2);
-- says
table c: partition bound was FOR VALUES IN (1), is FOR VALUES IN (1, 2)

# inheritance in another order
create table p (n int); create table q (n int); create table c () inherits (p, q);
-- then
alter table c no inherit p; alter table c inherit p;
-- says
table c: inherits from was p, q, is q, p

# another partition key: not mended
create table p (n int, m int) partition by list (n);
-- then
drop table p; create table p (n int, m int) partition by list (m);
-- says
partitioned table p: partition key was LIST (n), is LIST (m)

# a typed table
create type pair as (a int); create table t (a int);
-- then
alter table t of pair;
-- says
table t: of type was nothing, is pair

# a typed table no longer
create schema app; create type app.pair as (a int); create table t of app.pair;
-- then
alter table t not of;
-- says
table t: of type was app.pair, is nothing

# the query of a view
create table t (n int); create view v with (security_barrier) as select n from t;
-- then
create or replace view v as select n + 1 as n from t;
-- says
view v: options was security_barrier=true, is nothing
view v: definition differs from line 1 on: was ' SELECT n', is ' SELECT (n + 1) AS n'

# a view missing, with what may be done with it
create role catalog_user; create table t (n int); create view v as select n from t; comment on view v is 'x';
grant select on v to catalog_user;
-- then
drop view v;
-- says
view v is missing, with 1 column and 9 privileges

# a view left over
-- then
create view v as select 1 as n;
-- says
view v is left over, with 1 column and 8 privileges

# an empty materialized view
create materialized view m as select 1 as n;
-- then
refresh materialized view m with no data;
-- says
materialized view m: populated was true, is false

# a materialized view missing, with an index
create materialized view m with (fillfactor = 70) as select 1 as n with no data; create index i on m (n);
-- then
drop materialized view m;
-- says
materialized view m is missing, with 1 column, 1 index and 8 privileges

# options of a foreign table
create foreign data wrapper catalog_wrapper; create server s foreign data wrapper catalog_wrapper;
create foreign table f (n int) server s options (a '1', b '2');
-- then
alter foreign table f options (set a '3', drop b, add "C" '4');
-- says
foreign table f: server options was a=1, b=2, is C=4, a=3

# another server of a foreign table: not mended
create foreign data wrapper catalog_wrapper; create server s foreign data wrapper catalog_wrapper;
create server r foreign data wrapper catalog_wrapper;
create foreign table f (n int) server s;
-- then
drop foreign table f; create foreign table f (n int) server r;
-- says
foreign table f: server was s, is r
