create table t (id int, name text);
insert into t values (1, 'a
b');
\set x 5
insert into t values (:x, :'x');
\if true
insert into t values (3, 'c');
\endif
