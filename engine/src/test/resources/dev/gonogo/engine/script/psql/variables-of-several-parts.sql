create table t (id int, name text);
\set x a b 'c d' :missing
insert into t values (1, :'x');
\set y :x e
insert into t values (2, :'y');
