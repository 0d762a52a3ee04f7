create table t (id int, name text);
insert into t values (1, 'a') \g
insert into t values (2, 'b') \g (format=unaligned)
