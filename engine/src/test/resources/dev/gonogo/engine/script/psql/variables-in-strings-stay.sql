create table t (id int, name text);
\set x 1
insert into t values (1, ':x'), (2, $$:x$$), (3, E':x');
-- :x
insert into t values (4 /* :x */, 'a');
