create table t (id int, name text);
insert into t select i, i::text from generate_series(1, 7) i;
\set rows :ROW_COUNT
insert into t values (:rows, 'rows');
