create table t (id int, name text);
\copy t from stdin
1	a
\.
insert into t values (2, 'b');
