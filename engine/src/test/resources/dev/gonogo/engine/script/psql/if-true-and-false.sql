create table t (id int, name text);
\if true
insert into t values (1, 'a');
\else
insert into t values (2, 'b');
\endif
\if no
insert into t values (3, 'c');
\elif yes
insert into t values (4, 'd');
\elif true
insert into t values (5, 'e');
\else
insert into t values (6, 'f');
\endif
