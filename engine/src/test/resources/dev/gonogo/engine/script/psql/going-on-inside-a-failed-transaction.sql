\set ON_ERROR_STOP 0
create table t (id int);
begin;
insert into t values (1);
select 1/0;
insert into t values (2);
commit;
insert into t values (3);
