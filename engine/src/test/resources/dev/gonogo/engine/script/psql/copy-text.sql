create table t (id int, name text);
copy t from stdin;
1	a;b
2	\N
3	it's
\.
insert into t values (4, 'after');
