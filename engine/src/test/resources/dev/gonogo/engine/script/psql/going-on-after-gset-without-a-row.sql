\set ON_ERROR_STOP off
create table t (id int, name text);
select 1 as x where false \gset
insert into t values (1, :{?x}::text);
