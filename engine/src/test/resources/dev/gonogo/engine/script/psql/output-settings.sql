create table t (id int, name text);
\pset pager off
\timing on
\x
\t on
\echo 'Phase' 1
\qecho done
\warn careful
\encoding UTF8
\conninfo
\d t
\dt+
\o /dev/null
\o
insert into t values (1, 'a');
