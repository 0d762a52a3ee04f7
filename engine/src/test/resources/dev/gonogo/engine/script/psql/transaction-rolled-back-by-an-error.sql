begin;
create table t (id int);
select nonsense;
commit;
