create table t (id int, name text);
copy t from stdin; -- it's rows
1	a
\.
insert into t values (2, 'b');
