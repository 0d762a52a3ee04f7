create table t (id int, name text);
insert into t values (1, E'it\'s;'), (2, 'C:\'), (3, e'\\');
