create table t (id int);
\set AUTOCOMMIT off
insert into t values (1);
commit;
\set AUTOCOMMIT on
insert into t values (2);
