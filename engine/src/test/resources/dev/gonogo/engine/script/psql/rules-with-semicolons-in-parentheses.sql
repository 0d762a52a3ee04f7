create table t (id int);
create table u (id int);
create rule r as on insert to t do also (insert into u values (1); insert into u values (2));
insert into t values (1);
