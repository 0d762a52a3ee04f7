begin;
\if true
create table t (id int, name text);
\endif
insert into t values (1, 'a');
commit;
select 1/0;
