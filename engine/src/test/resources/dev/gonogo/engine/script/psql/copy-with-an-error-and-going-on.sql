\set ON_ERROR_STOP off
create table t (id int, name text);
copy t from stdin;
1	a
x	b
3	c
\.
insert into t values (4, 'after');
