\set ON_ERROR_STOP off
create table t (id int, name text);
select 1/0;
\if :ERROR
insert into t values (1, :'SQLSTATE');
insert into t values (2, :'LAST_ERROR_MESSAGE');
\endif
insert into t values (3, :'ERROR');
