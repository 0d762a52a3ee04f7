create table t (id int);
insert into t values (1);
select 1/0;
insert into t values (2);
