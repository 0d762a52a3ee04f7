create table t (id int);
select missing