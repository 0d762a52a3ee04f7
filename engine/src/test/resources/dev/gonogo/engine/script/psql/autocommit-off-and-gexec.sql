create table t (id int, name text);
\set AUTOCOMMIT off
select 'insert into t values (1, ''a'')' \gexec
rollback;
insert into t values (2, 'b');
commit;
