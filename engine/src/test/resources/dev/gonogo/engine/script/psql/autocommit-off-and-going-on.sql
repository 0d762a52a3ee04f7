create table t (id int, name text);
\set AUTOCOMMIT off
\set ON_ERROR_STOP off
insert into t values (1, 'a');
select 1/0;
insert into t values (2, 'b');
rollback;
insert into t values (3, 'c');
commit;
