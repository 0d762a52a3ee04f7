\unset ON_ERROR_STOP
create table t (id int);
select missing;
insert into t values (1);
