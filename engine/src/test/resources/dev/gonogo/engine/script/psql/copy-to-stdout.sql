create table t (id int, name text);
insert into t values (1, 'a');
copy t to stdout;
copy (select * from t) to stdout csv;
insert into t values (2, 'b');
