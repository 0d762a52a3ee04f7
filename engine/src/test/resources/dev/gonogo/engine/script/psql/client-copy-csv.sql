create table t (id int, name text);
\copy t from 'included/rows.csv' with (format csv, header)
insert into t values (9, 'after');
