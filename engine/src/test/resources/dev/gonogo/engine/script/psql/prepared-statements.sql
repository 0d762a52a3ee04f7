create table t (id int, name text);
prepare p (int) as insert into t values ($1, 'p');
execute p (1);
deallocate p;
