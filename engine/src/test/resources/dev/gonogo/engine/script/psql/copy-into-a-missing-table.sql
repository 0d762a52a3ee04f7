copy missing from stdin;
1
\.
create table never ();
