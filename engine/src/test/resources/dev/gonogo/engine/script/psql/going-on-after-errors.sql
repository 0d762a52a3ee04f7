\set ON_ERROR_STOP off
create table t (id int);
insert into missing values (1);
insert into t values (1);
select 1/0;
insert into t values (2);
