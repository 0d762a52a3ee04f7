create table t (id int);

select 1/0;
