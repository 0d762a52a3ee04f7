create table t (id int, name text);
\set n 1
select 2 as n \gset
insert into t values (:n, 'n');
select 3 as "ON_ERROR_STOP" \gset
select 1/0;
insert into t values (9, 'never');
