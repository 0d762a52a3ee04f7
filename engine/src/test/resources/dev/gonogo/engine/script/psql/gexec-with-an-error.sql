create table t (id int, name text);
select unnest(array['insert into t values (1, ''a'')', 'select 1/0', 'insert into t values (2, ''b'')']) \gexec
insert into t values (9, 'never');
