-- it's here
/* and
 here's more */ \echo hi
create table t (id int, name text);
insert into t values (1, 'a'); -- it's done
\set x 2 
/* ' */ insert into t values (:x, 'b');
