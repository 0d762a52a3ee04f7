\set ON_ERROR_STOP off
create table t (id int, name text);
select unnest(array['select 1/0', 'insert into t values (2, ''b'')']) \gexec
insert into t values (9, 'after');
