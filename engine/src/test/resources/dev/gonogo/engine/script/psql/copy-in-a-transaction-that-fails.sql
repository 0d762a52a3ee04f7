create table t (id int, name text);
begin;
copy t from stdin;
1	a
\.
select 1/0;
commit;
