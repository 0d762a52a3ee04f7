drop role if exists psql_corpus;
create role psql_corpus nologin;
create table t (id int);
set role psql_corpus;
select * from t;
