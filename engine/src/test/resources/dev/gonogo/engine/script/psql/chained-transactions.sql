create table t (id int);
begin;
insert into t values (1);
commit and chain;
insert into t values (2);
rollback;
