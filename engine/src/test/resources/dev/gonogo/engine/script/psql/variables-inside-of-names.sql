\set s public
\set c id
create table :s.t (:c int);
insert into :s.t (:c) values (1);
select t.:c from :s.t;
