create table t (id int, name text);
insert into t select 1, ':name';
create table a as select array[1,2,3] as x;
create table b as select x[1:2] from a;
select 1::int;
