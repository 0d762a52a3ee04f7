create table t (id int);
begin;
insert into t values (1);
rollback;
insert into t values (2);
