create table t ("from" int, "stdin" text);
copy t ("from", "stdin") from stdin with (delimiter ',', null 'x');
1,a
2,x
\.
