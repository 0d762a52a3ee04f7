create table t (id int check (id > 0), name text not null, unique (id));
insert into t values (1, 'a');
insert into t values (1, 'b');
