create table t (id int);
insert into t values (1);
\q
insert into t values (2);
