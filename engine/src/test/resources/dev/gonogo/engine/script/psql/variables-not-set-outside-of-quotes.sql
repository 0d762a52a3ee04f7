create table t (id int, name text);
insert into t values (:missing, 'a');
