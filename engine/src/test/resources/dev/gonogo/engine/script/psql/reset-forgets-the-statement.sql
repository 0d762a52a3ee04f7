create table t (id int, name text);
insert into t values (1,
\r
insert into t values (2, 'b');
