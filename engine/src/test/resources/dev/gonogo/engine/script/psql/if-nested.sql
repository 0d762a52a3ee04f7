create table t (id int, name text);
\if false
\if true
insert into t values (1, 'a');
\else
insert into t values (2, 'b');
\endif
\else
\if true
insert into t values (3, 'c');
\endif
\endif
