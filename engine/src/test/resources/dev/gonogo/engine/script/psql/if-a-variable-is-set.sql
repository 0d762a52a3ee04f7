create table t (id int, name text);
\if :{?x}
insert into t values (1, 'set');
\else
\set x 2
\endif
\if :{?x}
insert into t values (:x, 'set');
\endif
