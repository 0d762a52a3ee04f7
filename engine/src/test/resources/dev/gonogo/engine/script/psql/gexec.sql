create table t (id int, name text);
select format('insert into t values (%s, %L)', i, i) from generate_series(1, 3) i \gexec
insert into t values (9, 'after');
