create table t (id int, name text);
\set x 'a\nb\tc\x41\101'
insert into t values (1, :'x');
