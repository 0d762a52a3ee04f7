create table t (id int, name text);
\copy t (id, name) from included/rows.txt
