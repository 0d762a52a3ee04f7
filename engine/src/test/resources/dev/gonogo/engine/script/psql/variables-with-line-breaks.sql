create table t (id int, name text);
\set x 'a\nb'
insert into t values (1, :'x');
\set c '1 -- \n'
insert into t values (:c, 'c');
