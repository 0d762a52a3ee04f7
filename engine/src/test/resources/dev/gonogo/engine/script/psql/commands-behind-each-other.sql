create table t (id int, name text);
\set x 1 \\ insert into t values (:x, 'a');
