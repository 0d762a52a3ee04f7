create table t (id int, name text);
\set AUTOCOMMIT off
copy t from stdin;
1	a
\.
rollback;
select 1;
commit;
