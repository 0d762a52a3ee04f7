create table t (id int, name text);
\if false
\i nowhere.sql
select ';' from missing;
\set x 1
\! exit 1
\echo `exit 1`
\endif
insert into t values (1, ':x');
