create table t (id int, name text);
\set c '/* ; */ 5'
insert into t values (:c, 'c');
