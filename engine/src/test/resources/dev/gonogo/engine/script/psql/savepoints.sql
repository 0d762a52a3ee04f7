create table t (id int);
begin;
savepoint a;
insert into t values (1);
rollback to a;
insert into t values (2);
commit;
