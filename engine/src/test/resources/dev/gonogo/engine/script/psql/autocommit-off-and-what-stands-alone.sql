create table t (id int);
\set AUTOCOMMIT off
vacuum t;
create index concurrently i on t (id);
insert into t values (1);
commit;
