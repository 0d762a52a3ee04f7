create table t (id int);
create index concurrently i on t (id);
vacuum t;
reindex table concurrently t;
