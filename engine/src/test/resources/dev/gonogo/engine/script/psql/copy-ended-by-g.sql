create table t (id int, name text);
copy t from stdin \g
1	a
\.
insert into t values (2, 'b');
