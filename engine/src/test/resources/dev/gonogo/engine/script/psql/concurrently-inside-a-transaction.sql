create table t (id int);
begin;
create index concurrently i on t (id);
commit;
