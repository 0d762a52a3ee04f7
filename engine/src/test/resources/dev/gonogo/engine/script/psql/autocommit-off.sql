\set AUTOCOMMIT off
create table t (id int);
insert into t values (1);
commit;
insert into t values (2);
rollback;
