create table t (id int, name text);
begin;
copy (select 1 where false) to stdout;
copy missing to stdout;
commit;
