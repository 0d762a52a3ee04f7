create table t (id int, name text);
\set x "a b"
insert into t values (1, :'x');
\set y 'it''s "q"'
insert into t values (2, :'y');
