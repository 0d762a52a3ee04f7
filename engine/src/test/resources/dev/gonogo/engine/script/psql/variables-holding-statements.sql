create table t (id int, name text);
\set two 'insert into t values (1, \'a\'); insert into t values (2, \'b;\')'
:two;
