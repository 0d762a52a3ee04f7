create schema s;
set search_path = s;
create table t (id int);
set row_security = off;
set local lock_timeout = '1s';
