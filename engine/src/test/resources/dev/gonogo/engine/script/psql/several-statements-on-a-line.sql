create table t (id int); insert into t values (1); insert into t
values (2); insert into t values (3);
