create table t (id int, name text);
copy t from stdin;
\.
insert into t values (1, 'after');
