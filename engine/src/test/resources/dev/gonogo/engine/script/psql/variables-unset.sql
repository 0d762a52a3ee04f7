create table t (id int, name text);
\set x 1
\unset x
insert into t values (1, :{?x}::text);
\set x
insert into t values (2, :'x');
