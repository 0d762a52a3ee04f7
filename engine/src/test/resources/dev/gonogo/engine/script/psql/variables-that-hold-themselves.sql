create table t (id int, name text);
\set a 'b :a'
insert into t values (1, :'a');
\set b :a
insert into t values (2, :'b');
\set n ':n'
select :n;
