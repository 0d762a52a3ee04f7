create table t (id int, name text);
\set one 1
\set two ':one + 1'
insert into t values (:two, 'sum');
