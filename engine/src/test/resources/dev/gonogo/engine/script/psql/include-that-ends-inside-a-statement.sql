create table u (id int);
\i included/unfinished.sql
insert into u values (2);
