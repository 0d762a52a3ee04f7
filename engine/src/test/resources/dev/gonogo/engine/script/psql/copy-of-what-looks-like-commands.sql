create table t (id int, name text);
copy t from stdin;
1	\\echo ; $$ '
2	\\.
3	:x
\.
