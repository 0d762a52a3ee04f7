create table t (id int, name text);
insert into t values (1, 'a') \gset
insert into t values (2, 'b') returning id as given \gset
insert into t values (:given + 1, 'c');
