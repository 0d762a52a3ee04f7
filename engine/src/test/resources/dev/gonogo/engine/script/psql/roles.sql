drop role if exists psql_corpus;
create role psql_corpus nologin;
create schema owned authorization psql_corpus;
set role psql_corpus;
create table owned.t (id int);
reset role;
set session authorization psql_corpus;
create table owned.u (id int);
reset session authorization;
