create table t (id int, name text);
copy t from stdin;
1	a
2	b
\.
insert into t values (3, 'c');
