create table t (id int, name text);
select exists (select from pg_class where relname = 't') as there, false as gone \gset
\if :there
insert into t values (1, 'there');
\else
insert into t values (2, 'not there');
\endif
\if :gone
insert into t values (3, 'gone');
\elif :there
insert into t values (4, 'there');
\endif
