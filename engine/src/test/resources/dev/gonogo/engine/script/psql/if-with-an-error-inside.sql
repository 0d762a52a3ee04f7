create table t (id int, name text);
\if true
select 1/0;
\else
insert into t values (1, 'a');
\endif
