create table t (id int, name text);
copy t (id, name) from stdin with (format csv, header);
id,name
1,"a,
b"
2,é
\.
insert into t values (3, 'after');
