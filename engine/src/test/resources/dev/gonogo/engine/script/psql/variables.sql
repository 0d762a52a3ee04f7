create table t (id int, name text);
\set n 5
\set name 'it''s'
\set table t
\set ident "T"
insert into :table values (:n, :'name');
insert into :"table" values (:n+1, :'n');
