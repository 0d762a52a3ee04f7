create table t (id int, name text);
select generate_series(1, 4);
insert into t values (:ROW_COUNT, 'select');
update t set name = name;
insert into t values (:ROW_COUNT, 'update');
create table u ();
insert into t values (:ROW_COUNT, 'create');
copy t from stdin;
7	a
8	b
\.
insert into t values (:ROW_COUNT, 'copy');
