create table t (id int);
\set AUTOCOMMIT off
insert into t values (1);
commit;
insert into t values (2);
select 1/0;
