create table t (id int, name text);
insert into t values
\echo here
(1, 'a');
select
\set x 1
:x;
