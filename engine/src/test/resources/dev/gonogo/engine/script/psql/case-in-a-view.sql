create table t (id int, name text);
create view v as select case when id > 1 then 'a;' end as x from t;
insert into t values (2, 'b');
