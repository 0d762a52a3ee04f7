create table t (id int, name text);
\copy t from 'included/wrong.csv' csv
insert into t values (9, 'never');
